export function compileKernel(): Promise<Uint8Array>;
export function moduleText(binary: Uint8Array): string;
