const MOST_HITS = 50;

/** The search: which cards have all words that were typed, in their title, text or sources. */
class Search {
  constructor(box, argumentMap, { onChange, onPick }) {
    this.input = box.querySelector("input");
    this.list = box.querySelector("#_hits");
    this.found = box.querySelector("#_found");
    this.frame = box.querySelector(".hits");
    this.onChange = onChange;
    this.onPick = onPick;
    this.entries = argumentMap.nodes.map(({ id }) => {
      const article = document.getElementById(id).querySelector(".entry");
      return { article, words: plain(wordsOf(article)) };
    });
    this.input.addEventListener("input", () => this.open());
    this.input.addEventListener("focus", () => this.open());
    this.input.addEventListener("keydown", (event) => this.step(event));
    this.list.addEventListener("keydown", (event) => this.step(event));
  }

  get words() {
    return plain(this.input.value).split(/\s+/).filter((word) => word.length > 0);
  }

  /** The numbers of the cards found; none while the search is closed. */
  hits() {
    const { words } = this;
    if (this.frame.hidden) return new Set();
    const matches = (entry) => words.every((word) => entry.words.includes(word));
    return new Set(this.entries.flatMap((entry, number) => (matches(entry) ? [number] : [])));
  }

  /** Show what was found; nothing if nothing was typed. */
  open() {
    this.frame.hidden = this.words.length === 0;
    const hits = [...this.hits()];
    this.found.textContent = `${hits.length} found`;
    this.list.replaceChildren(...hits.slice(0, MOST_HITS).map((number) => this.item(number)));
    this.onChange();
  }

  close() {
    if (this.frame.hidden) return;
    this.frame.hidden = true;
    this.onChange();
  }

  item(number) {
    const { article } = this.entries[number];
    const item = document.createElement("li");
    const pick = button("", () => this.onPick(number));
    const name = document.createElement("b");
    const text = document.createElement("span");
    name.textContent = article.querySelector(".name").textContent.trim();
    text.textContent = article.querySelector(".text")?.textContent ?? "";
    pick.append(name, text);
    item.append(pick);
    return item;
  }

  /** Down and up go through what was found, Enter takes the first, Escape ends the search. */
  step(event) {
    const stops = [this.input, ...this.list.querySelectorAll("button")];
    const here = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
    else if (event.key === "Enter" && here === 0) stops[1]?.click();
    else if (event.key === "Escape") this.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  clear() {
    this.input.value = "";
    this.open();
    this.input.focus();
  }
}

/** What is told of a card itself, without what bears on it. */
function wordsOf(article) {
  const parts = article.querySelectorAll(".name, .party, .text, figure, .work, dd");
  return [...parts].map((part) => part.textContent).join(" ");
}

/** Small letters without accents, so that a search finds both. */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
