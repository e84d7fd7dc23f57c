export { multiply, pack, packTransposed } from "./matrix";
export { stepBackward, stepForward } from "./recurrence";
export {
  adam,
  addBias,
  addScaled,
  addTo,
  argmax,
  copy,
  dot,
  dropoutMask,
  fill,
  gather,
  relu,
  reluBackward,
  scaleBy,
  softmaxLoss,
  sumRows,
} from "./vector";
