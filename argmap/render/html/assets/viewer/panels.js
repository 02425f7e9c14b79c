/** The panel of details: what the outline tells of a card, beside the picture. */
class Details {
  constructor(panel, argumentMap, { onClose, onCollapse }) {
    this.panel = panel;
    this.map = argumentMap;
    this.onClose = onClose;
    this.onCollapse = onCollapse;
    this.number = -1;
  }

  get isOpen() {
    return !this.panel.hidden;
  }

  show(number) {
    this.number = number;
    const place = document.getElementById(this.map.nodes[number].id);
    const article = place.querySelector(".entry");
    const about = article.querySelector(".about").cloneNode(true);
    this.panel.replaceChildren(this.heading(article), about);
    this.panel.hidden = false;
    this.panel.scrollTop = 0;
  }

  close() {
    this.panel.hidden = true;
    this.number = -1;
  }

  /** What it is and what it is called, with the buttons beside it. */
  heading(article) {
    const heading = document.createElement("header");
    const title = document.createElement("h2");
    const link = document.createElement("a");
    const name = article.querySelector(".name cite");
    const first = document.createElement("p");
    const { id, kind } = this.map.nodes[this.number];
    const reference = `${kind} ${article.querySelector(".name b").textContent}`;
    first.className = "kind";
    first.textContent = reference;
    link.href = `#${id}`;
    link.textContent = name ? name.textContent : reference;
    title.dir = "auto";
    title.append(link);
    const marks = document.createElement("p");
    for (const mark of article.querySelectorAll(".line > .party, .line > .status")) {
      marks.append(mark.cloneNode(true), " ");
    }
    heading.append(this.buttons(), ...(name ? [first] : []), title, marks);
    return heading;
  }

  buttons() {
    const row = document.createElement("div");
    row.className = "buttons";
    const { replies } = this.map.nodes[this.number];
    if (replies.length > 0) {
      const isCollapsed = this.map.collapsed.has(this.number);
      const toggle = button(isCollapsed ? "Expand" : "Collapse", () => this.onCollapse(this.number));
      toggle.setAttribute("aria-expanded", String(!isCollapsed));
      row.append(toggle);
    }
    const close = button("Close", () => this.onClose());
    row.append(close);
    return row;
  }
}

/** The outline: which of its places is chosen, collapsed or left out. */
class Outline {
  constructor(panel, argumentMap, { onCollapse }) {
    this.panel = panel;
    this.map = argumentMap;
    this.places = argumentMap.nodes.map(() => []);
    for (const place of panel.querySelectorAll("li[data-node]")) {
      this.places[place.dataset.node].push(place);
    }
    this.toggles = argumentMap.nodes.map(() => []);
    for (const place of panel.querySelectorAll(".tree li")) {
      if (place.querySelector(":scope > ul")) this.addToggle(place, onCollapse);
    }
    this.update();
  }

  addToggle(place, onCollapse) {
    const number = Number(place.dataset.node);
    const entry = place.querySelector(".entry");
    const name = entry.querySelector("b").textContent;
    const toggle = button("", () => onCollapse(number));
    toggle.className = "toggle";
    toggle.setAttribute("aria-label", `What bears on ${name}`);
    entry.prepend(toggle);
    this.toggles[number].push([toggle, place.querySelector(":scope > ul")]);
  }

  /** Collapse what is collapsed in the picture. */
  update() {
    this.toggles.forEach((found, number) => {
      const isCollapsed = this.map.collapsed.has(number);
      for (const [toggle, list] of found) {
        toggle.setAttribute("aria-expanded", String(!isCollapsed));
        list.hidden = isCollapsed;
      }
    });
  }

  /** True on a small screen. */
  coversMap() {
    return getComputedStyle(this.panel).position === "absolute";
  }

  choose(number) {
    for (const place of this.panel.querySelectorAll("[aria-current]")) {
      place.removeAttribute("aria-current");
    }
    const [place] = this.places[number] ?? [];
    if (!place) return;
    place.querySelector(".name").setAttribute("aria-current", "true");
    if (this.panel.offsetParent) place.querySelector(".line").scrollIntoView({ block: "nearest" });
  }

  mark({ kept, hits }) {
    this.places.forEach((places, number) => {
      for (const place of places) {
        const entry = place.querySelector(".entry");
        entry.classList.toggle("faint", !kept.has(number));
        entry.classList.toggle("hit", hits.has(number));
      }
    });
  }
}

function button(words, onClick) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", onClick);
  return made;
}
