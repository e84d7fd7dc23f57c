import {
  type Static,
  type TObject,
  type TProperties,
  type TSchema,
  type TUnsafe,
  Type,
} from "@sinclair/typebox";

/** An object with just these fields; its name is the one that it has in the OpenAPI document. */
export function shape<Fields extends TProperties>(
  name: string,
  fields: Fields,
  description?: string,
): TObject<Fields> {
  const said = description === undefined ? {} : { description };
  return Type.Object(fields, { $id: name, additionalProperties: false, ...said });
}

/** An object inside a shape, without a name of its own. */
export function part<Fields extends TProperties>(fields: Fields): TObject<Fields> {
  return Type.Object(fields, { additionalProperties: false });
}

/** One of these words. */
export function oneOf<const Word extends string>(words: readonly Word[]): TUnsafe<Word> {
  return Type.Unsafe<Word>(Type.Union(words.map((word) => Type.Literal(word))));
}

export function nullable<Shape extends TSchema>(schema: Shape): TUnsafe<Static<Shape> | null> {
  return Type.Unsafe<Static<Shape> | null>(Type.Union([schema, Type.Null()]));
}

/** Every interface and alias spelled out, so that equal shapes are equal types. */
type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** A schema that says exactly what a TypeScript interface says; the compiler refuses one that does not. */
export const held =
  <Interface>() =>
  <Shape extends TSchema>(
    schema: Shape &
      (Equal<Plain<Static<Shape>>, Plain<Interface>> extends true
        ? unknown
        : { differs: Plain<Static<Shape>>; from: Plain<Interface> }),
  ): Shape =>
    schema;
