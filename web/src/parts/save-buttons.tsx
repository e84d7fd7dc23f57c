import { useState } from "preact/hooks";
import type { Picture } from "../picture/file.tsx";
import { savePng, saveSvg } from "../picture/save.ts";
import { notify } from "../reach/notices.ts";
import { say } from "../words/say.ts";

/** A chart as a file: for papers as SVG, for everything else as PNG. */
export function SaveButtons({ picture, name }: { picture(): Picture; name: string }) {
  const [busy, setBusy] = useState(false);
  const png = (): void => {
    setBusy(true);
    savePng(picture(), name)
      .catch(() => notify(say("picture.failed")))
      .finally(() => setBusy(false));
  };
  return (
    <p class="save screen-only">
      {say("picture.save")}{" "}
      <button type="button" class="plain" onClick={() => saveSvg(picture(), name)}>
        SVG
      </button>
      <button type="button" class="plain" disabled={busy} onClick={png}>
        PNG
      </button>
    </p>
  );
}
