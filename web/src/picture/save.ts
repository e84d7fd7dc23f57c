import { type Picture, sizeOf, svgOf } from "./file.tsx";

/** Pixels of a PNG for each of the picture: sharp on paper and on fine screens. */
const SHARP = 2;
/** Pixels on a side that every browser can hold in a canvas. */
const MOST = 16_000;

export function saveSvg(picture: Picture, name: string): void {
  save(new Blob([svgOf(picture)], { type: "image/svg+xml" }), `${name}.svg`);
}

/** @throws {Error} where the browser cannot draw it */
export async function savePng(picture: Picture, name: string): Promise<void> {
  save(await pngOf(picture), `${name}.png`);
}

/** The SVG file as a browser draws it. */
async function pngOf(picture: Picture): Promise<Blob> {
  const { width, height } = sizeOf(picture);
  const scale = Math.min(SHARP, MOST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(picture))}`;
  await image.decode();
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture"))), "image/png");
  });
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // A browser that asks where to put it needs the address for a while.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
