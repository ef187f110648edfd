// Lights up the sentences of the figure under the pointer or the focus. The page reads without it.
"use strict";
(() => {
  const article = document.getElementById("article");
  if (!article) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let shown = null;

  const numbers = (told) =>
    (told || "").split(" ").filter(Boolean).flatMap((stretch) => {
      const [first, last = first] = stretch.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, place) => first + place);
    });

  const sentence = (number) => document.getElementById(`s${number}`);

  // The sentences that an element rests on, by kind of light.
  const evidence = (element) => {
    const place = element.dataset.figure || element.getAttribute("href").slice(1);
    const source = document.getElementById(place);
    if (!source) return {};
    if (source.dataset.figure)
      return { "lit-a": numbers(source.dataset.a), "lit-b": numbers(source.dataset.b) };
    return article.contains(source) ? { lit: [Number(place.slice(1))] } : {};
  };

  const light = (element) => {
    if (element === shown) return;
    shown = element;
    for (const lit of article.querySelectorAll(".lit, .lit-a, .lit-b"))
      lit.classList.remove("lit", "lit-a", "lit-b");
    if (!element) return;
    const lit = [];
    for (const [kind, found] of Object.entries(evidence(element)))
      for (const number of found) {
        sentence(number)?.classList.add(kind);
        lit.push(number);
      }
    const first = lit.length && sentence(Math.min(...lit));
    if (first && getComputedStyle(article).position === "fixed")
      article.scrollTo({
        top: first.offsetTop - 72,
        behavior: calm.matches ? "auto" : "smooth",
      });
  };

  // A page that scrolls under a resting pointer is no wish of the reader's.
  let place = "";
  const follow = (event) => {
    const target = event.target;
    const now = event.type === "pointerover" ? `${event.screenX} ${event.screenY}` : "";
    if (now && now === place) return;
    place = now || place;
    if (!(target instanceof Element) || article.contains(target)) return;
    light(target.closest("a[href^='#'], [data-figure]"));
  };

  document.addEventListener("pointerover", follow);
  document.addEventListener("focusin", follow);
})();
