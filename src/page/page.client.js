// The one script of the page: what is chosen on one side lights up on the other.
(() => {
  const peek = document.querySelector(".peek");
  const narrow = matchMedia("(max-width: 60rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const words = (list) => (list ? list.split(" ") : []);

  function clear() {
    for (const lit of document.querySelectorAll(".lit, .rel")) lit.classList.remove("lit", "rel");
    for (const link of document.querySelectorAll("[aria-current]"))
      link.removeAttribute("aria-current");
    peek.hidden = true;
    peek.replaceChildren();
  }

  function show(element) {
    const behavior = calm.matches ? "auto" : "smooth";
    element?.scrollIntoView({ block: narrow.matches ? "center" : "nearest", behavior });
  }

  // Lights what an entry (a card, a row of a table) names: its own words strongly, what belongs to them faintly.
  function light(report, entry) {
    const [own, ...related] = words(entry.dataset.lights);
    const others = new Set(related);
    entry.classList.add("lit");
    entry.querySelector(".deed a")?.setAttribute("aria-current", "true");
    let first = null;
    for (const piece of report.querySelectorAll(".text [data-ids]")) {
      const ids = words(piece.dataset.ids);
      if (ids.includes(own)) {
        piece.classList.add("lit");
        first ??= piece;
      } else if (ids.some((id) => others.has(id))) piece.classList.add("rel");
    }
    return first;
  }

  function chooseEntry(entry) {
    const again = entry.classList.contains("lit");
    clear();
    if (!again) show(light(entry.closest(".report"), entry));
  }

  // The claims that a piece of text bears on: those that rest on it, or else those that name what stands there.
  function claimsAt(report, piece) {
    const ids = words(piece.dataset.ids);
    const cards = [...report.querySelectorAll(".card")];
    const event = (card) => card.querySelector(".deed a").hash.slice(1);
    const trigger = piece.id && cards.filter((card) => event(card) === piece.id);
    if (trigger && trigger.length > 0) return trigger;
    const resting = cards.filter((card) => ids.includes(words(card.dataset.lights)[0]));
    if (resting.length > 0) return resting;
    return cards.filter((card) => words(card.dataset.lights).some((id) => ids.includes(id)));
  }

  function choosePiece(piece) {
    const report = piece.closest(".report");
    const again = piece.classList.contains("lit");
    clear();
    if (again) return;
    const cards = claimsAt(report, piece);
    for (const card of cards) light(report, card);
    piece.classList.add("lit");
    if (cards.length === 0) return;
    if (!narrow.matches) return show(cards[0]);
    peekAt(cards[0]);
    piece.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  }

  // On a narrow page the claims stand far below the text: the chosen one is shown at the foot of the screen.
  function peekAt(card) {
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", clear);
    const copy = document.createElement("div");
    copy.className = card.className;
    copy.classList.remove("card", "lit");
    for (const child of card.children) copy.append(child.cloneNode(true));
    peek.replaceChildren(close, copy);
    peek.hidden = false;
  }

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || String(getSelection()) !== "") return;
    const piece = target.closest(".text [data-ids]");
    const entry = target.closest("[data-lights]");
    const link = target.closest("a");
    if (link && !link.getAttribute("href").startsWith("#")) return;
    if (piece || entry) event.preventDefault();
    if (piece) choosePiece(piece);
    else if (entry) chooseEntry(entry);
    else if (!target.closest("header, .peek, summary")) clear();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });

  // With several reports, a list of them to jump to.
  const titles = [...document.querySelectorAll(".report h2")];
  if (titles.length > 1) {
    const list = document.createElement("ol");
    for (const title of titles) {
      const link = document.createElement("a");
      link.href = `#${title.id}`;
      link.textContent = title.textContent;
      const entry = document.createElement("li");
      entry.append(link);
      list.append(entry);
    }
    const navigation = document.createElement("nav");
    navigation.setAttribute("aria-label", "Reports");
    navigation.append(list);
    document.querySelector("main").before(navigation);
  } else if (titles.length === 1) document.title = `${titles[0].textContent} – hearsay`;
})();
