import { defineConfig } from "vitest/config";
import { tables } from "./scripts/tables.mjs";

export default defineConfig({
  plugins: [tables],
  test: {
    include: ["{src,web,test,train,bench}/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
