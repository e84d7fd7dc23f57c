import { ReportError } from "./error.ts";

export interface Decoded {
  text: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

/** Share of control characters, other than white space, above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.01;
/** Enough to tell text from the rest; files of other kinds show it in their first bytes. */
const PROBE = 1 << 16;

/**
 * Bytes to text. UTF-8 is taken strictly; UTF-16 where a byte order mark says so; bytes that are no
 * UTF-8 are read as Windows-1252, the likeliest of the old encodings for English. A byte order mark stays
 * in the text (as U+FEFF), so that offsets into it are offsets into the file's characters.
 * Throws ReportError "binary" or "encoding".
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  refuseBinary(bytes);
  try {
    return decodeAs("utf-8", bytes);
  } catch {
    return { text: fromWindows1252(bytes), encoding: "windows-1252" };
  }
}

/** Bytes 0x80 to 0x9f; the five that the encoding leaves open are controls, as in the WHATWG standard. */
const UPPER_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some engines take TextDecoder's windows-1252 for Latin-1, which lacks the quotation marks. */
function fromWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? UPPER_CONTROLS.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}

function decodeAs(
  encoding: Exclude<Decoded["encoding"], "windows-1252">,
  bytes: Uint8Array,
): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding };
  } catch {
    throw new ReportError(
      "encoding",
      `The bytes are not ${encoding}, though their byte order mark says so. Save the text as UTF-8 and read it again.`,
    );
  }
}

function refuseBinary(bytes: Uint8Array): void {
  const end = Math.min(bytes.length, PROBE);
  let control = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i];
    if (byte === 0) throw binary(`a zero byte at offset ${i}`);
    if ((byte < 32 && (byte < 8 || byte > 13) && byte !== 27) || byte === 127) control++;
  }
  if (control > 2 && control > end * MAX_CONTROL_SHARE)
    throw binary(`${control} control characters in the first ${end} bytes`);
}

function binary(found: string): ReportError {
  return new ReportError(
    "binary",
    `This is no text: ${found}. Hearsay reads plain text; convert the file to UTF-8 text first.`,
  );
}
