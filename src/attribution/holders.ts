import type { Entity } from "../analysis.ts";
import type { Doc } from "../language/doc.ts";

/** Which entity a token refers to, for sources of attributions. */
export class Holders {
  private readonly doc: Doc;
  private readonly entities: readonly Entity[];
  /** Per token: the entity of the shortest mention that holds it, or -1. */
  private readonly at: Int32Array;

  constructor(doc: Doc, entities: readonly Entity[]) {
    this.doc = doc;
    this.entities = entities;
    this.at = new Int32Array(doc.length).fill(-1);
    const size = new Int32Array(doc.length);
    entities.forEach(({ mentions }, e) => {
      for (const { span } of mentions) {
        const first = doc.tokenAt(span[0]);
        const length = span[1] - span[0];
        for (let t = first; t < doc.length && doc.start(t) < span[1]; t++) {
          if (this.at[t] >= 0 && size[t] <= length) continue;
          this.at[t] = e;
          size[t] = length;
        }
      }
    });
  }

  /** The entity of a source's head word: its own, that of its name ("spokesman | Lee"), or of a relative's antecedent. */
  of(head: number): Entity | null {
    const { doc } = this;
    if (/^W/.test(doc.xpos(head)) || doc.lower(head) === "that") {
      const antecedent = this.antecedent(head);
      return antecedent < 0 ? null : this.of(antecedent);
    }
    if (this.at[head] >= 0) return this.entities[this.at[head]];
    for (const c of doc.children(head)) {
      const relation = doc.relation(c);
      const names = relation === "appos" || relation === "flat" || doc.deprel(c) === "nmod:desc";
      if (names && this.at[c] >= 0) return this.entities[this.at[c]];
    }
    return null;
  }

  private antecedent(relative: number): number {
    let at = this.doc.head(relative);
    for (let step = 0; step < 4 && at >= 0; step++) {
      if (this.doc.deprel(at) === "acl:relcl") {
        const head = this.doc.head(at);
        return head === relative || /^W/.test(this.doc.xpos(head)) ? -1 : head;
      }
      at = this.doc.head(at);
    }
    return -1;
  }
}
