/** Probabilities that a part of the network is left out of a training step. */
export interface Dropout {
  /** The learned row of a word seen n times: word / (word + n). */
  word: number;
  /** The frozen vector of a token. */
  glove: number;
  input: number;
  between: number;
  recurrent: number;
  mlp: number;
}

/** What a pass over a batch came to. */
export interface Outcome {
  loss: number;
  tokens: number;
}

/** Predictions for one sentence; heads as in `Example`. */
export interface Prediction {
  upos: Uint8Array;
  xpos: Uint8Array;
  head: Int16Array;
  deprel: Uint8Array;
}

/** What scores the head of each token of a sentence: n rows of n + 1 columns, the last one for ROOT. */
export type Decoder = (scores: Float32Array, n: number, rowLength: number) => Int16Array;
