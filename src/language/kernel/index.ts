// The parser's inner loops in WebAssembly SIMD. Pointers and strides are in bytes, counts in elements.
// Every f32 operation is rounded on its own and sums run in a fixed order, so that the plain JavaScript
// of fallback.ts gives the same bits.
export { linear } from "./linear";
export { multiply } from "./multiply";
export { recur } from "./recurrence";
