import { useKeys } from "../../shell/keys.ts";
import { go, place, withQuery } from "../../reach/place.ts";
import { say } from "../../words/say.ts";
import { LAYERS, type Shown, shownIn, switched } from "./layers.ts";

/** The layers that the address shows. */
export const shownHere = (): Set<Shown> => shownIn(place.value.query.get("without"));

const turn = (layer: Shown): void => go(withQuery({ without: switched(shownHere(), layer) }), true);

/** What is marked in the text; each layer's name is set in its look. */
export function LayerBar() {
  const shown = shownHere();
  useKeys(
    "keys.layers",
    LAYERS.map((layer, n) => ({
      keys: [String(n + 1)],
      label: `layer.${layer}`,
      run: () => turn(layer),
    })),
  );
  return (
    <fieldset class="layers screen-only">
      <legend class="hidden">{say("layer.legend")}</legend>
      {LAYERS.map((layer) => (
        <label key={layer} class={`shows-${layer}`}>
          <input type="checkbox" checked={shown.has(layer)} onChange={() => turn(layer)} />
          <span class={layer === "voice" ? "l-content" : `l-${layer}`}>
            {say(`layer.${layer}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
