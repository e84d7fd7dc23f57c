// Compiles the parser's kernel and writes it as a module, so that the package needs no file beside its
// code. The module is committed: installing Hearsay needs no compiler, and a test compiles it anew.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { main as asc } from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = "src/language/kernel.wasm.ts";

const OPTIONS = [
  "src/language/kernel/index.ts",
  "--baseDir",
  root,
  "--outFile",
  "kernel.wasm",
  "-O3",
  "--converge",
  "--noAssert",
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "--importMemory",
];

/** The bytes of the compiled kernel. */
export async function compileKernel() {
  let binary;
  const { error, stderr } = await asc(OPTIONS, {
    writeFile: (name, contents) => {
      if (name === "kernel.wasm") binary = contents;
    },
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return binary;
}

export function moduleText(binary) {
  const base64 = Buffer.from(binary).toString("base64");
  const lines = base64.match(/.{1,92}/g).map((line) => `  "${line}",`);
  return [
    "// Compiled from src/language/kernel by `npm run build:kernel`; not for editing.",
    "export const KERNEL_BASE64 = [",
    ...lines,
    '].join("");',
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const binary = await compileKernel();
  writeFileSync(new URL(`../${target}`, import.meta.url), moduleText(binary));
  console.log(`${target}: ${binary.length} bytes of WebAssembly`);
}
