/** How the training kernel is compiled: f32 SIMD over a memory that two workers share. */
export const KERNEL_FLAGS = [
  "-O3",
  "--converge",
  "--noAssert",
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "--enable",
  "threads",
  "--sharedMemory",
  "--importMemory",
  "--initialMemory",
  "1",
  "--maximumMemory",
  "32768",
];
