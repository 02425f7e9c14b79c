"use strict";

// Shows one step after the other. What is seen when stands in the data of the page; nothing is
// ever moved, only shown and hidden.

(() => {
  const data = JSON.parse(document.getElementById("_data").textContent);
  const pieces = data.pieces.map(([id, runs]) => [document.getElementById(id), runs]);
  const captions = [...document.getElementById("_captions").children];
  const back = document.getElementById("_back");
  const next = document.getElementById("_next");
  const place = document.getElementById("_place");
  const picture = document.querySelector(".picture svg");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let step = 1;

  // A picture too large for the window is not made so small that nobody could read it.
  const readable = 0.6;
  picture.style.minWidth = `${readable * picture.viewBox.baseVal.width}px`;
  picture.style.minHeight = `${readable * picture.viewBox.baseVal.height}px`;

  function show(wanted) {
    step = Math.min(Math.max(wanted, 1), data.steps);
    for (const [piece, runs] of pieces) {
      piece.classList.toggle("later", !runs.some(([first, last]) => first <= step && step <= last));
      piece.classList.toggle("new", step > 1 && runs.some(([first]) => first === step));
    }
    const card = pieces.find(([one, runs]) => one.matches(".node") && runs[0][0] === step);
    card?.[0].scrollIntoView({
      behavior: calm.matches ? "auto" : "smooth", block: "center", inline: "center",
    });
    captions.forEach((caption, index) => caption.classList.toggle("now", index === step - 1));
    back.setAttribute("aria-disabled", step === 1);
    next.setAttribute("aria-disabled", step === data.steps);
    place.textContent = `${step} / ${data.steps}`;
    if (location.hash !== `#step-${step}`) history.replaceState(null, "", `#step-${step}`);
  }

  const keys = {
    ArrowRight: () => step + 1,
    PageDown: () => step + 1,
    " ": () => step + 1,
    ArrowLeft: () => step - 1,
    PageUp: () => step - 1,
    Backspace: () => step - 1,
    Home: () => 1,
    End: () => data.steps,
  };

  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const presses = event.key === " " && event.target instanceof HTMLButtonElement;
    if (!isPlain || presses || !(event.key in keys)) return;
    event.preventDefault();
    show(keys[event.key]());
  });
  back.addEventListener("click", () => show(step - 1));
  next.addEventListener("click", () => show(step + 1));
  addEventListener("hashchange", () => show(asked()));

  function asked() {
    const found = /^#step-(\d+)$/.exec(location.hash);
    return found ? Number(found[1]) : 1;
  }

  document.documentElement.classList.add("live");
  document.querySelector(".steps").hidden = false;
  document.querySelector(".keys dl").hidden = false;
  show(asked());
})();
