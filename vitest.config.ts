import { defineConfig } from "vitest/config";
import { tables } from "./scripts/tables.mjs";

export default defineConfig({
  plugins: [tables],
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "train/**/*.test.ts", "bench/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
