import { type RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { watchScreen } from "./screen.ts";

/** The width of an element in whole pixels, kept up to date; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const measured = new ResizeObserver(([{ contentRect }]) =>
      setWidth(Math.floor(contentRect.width)),
    );
    setWidth(Math.floor(element.current.getBoundingClientRect().width));
    measured.observe(element.current);
    return () => measured.disconnect();
  }, []);
  return width;
}

/** The stretch of an element that is on screen or near it, in pixels below its top; null for all of it. */
export function useStretch(element: RefObject<HTMLElement | null>, height: number): Stretch | null {
  const [top, setTop] = useState(0);
  const long = height > LONG;
  useLayoutEffect(() => {
    if (!long) return;
    const look = (): void => {
      const place = -(element.current?.getBoundingClientRect().top ?? 0);
      // Steps, so that not every pixel of scrolling draws anew.
      setTop(Math.floor(place / STEP) * STEP);
    };
    return watchScreen(look);
  }, [long]);
  return long ? { top: top - MARGIN, bottom: top + window.innerHeight + MARGIN } : null;
}

export interface Stretch {
  top: number;
  bottom: number;
}

const LONG = 2000;
const STEP = 200;
const MARGIN = 400;
