/** The tag sets of Universal Dependencies v2 (UPOS, relations) and the Penn Treebank (XPOS). */

export const UPOS = [
  "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
  "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
] as const;

export type Upos = (typeof UPOS)[number];

/** Penn Treebank tags as UD English uses them in column 5. */
export const XPOS = [
  "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW",
  "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS",
  "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP",
  "VBZ", "WDT", "WP", "WP$", "WRB", "``",
] as const;

export type Xpos = (typeof XPOS)[number];

/** Dependency relations of UD English with their subtypes. */
export const DEPREL = [
  "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case",
  "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer",
  "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat",
  "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj",
  "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan",
  "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
] as const;

export type Deprel = (typeof DEPREL)[number];
