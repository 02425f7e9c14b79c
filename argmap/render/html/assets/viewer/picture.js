/** The picture: where its cards and lines lie, and which of them stand out. */

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 22;
const HANDLE_SIZE = 18;
const HALO = 5;
const ATTACKS = new Set(["rebuts", "undercuts", "excludes", "contradicts", "cited-against"]);

class Picture {
  /**
   * @param svg the picture as it stands in the page
   * @param argumentMap what it shows
   * @param view the width and the height of the window in which it is seen
   */
  constructor(svg, argumentMap, view) {
    this.svg = svg;
    this.map = argumentMap;
    this.whole = boxFrom(svg.viewBox.baseVal);
    svg.setAttribute("role", "application");
    svg.setAttribute("aria-roledescription", "argument map");
    svg.classList.add("picture");
    this.cards = argumentMap.nodes.map((node) => measured(document.getElementById(node.drawn)));
    this.lines = argumentMap.links.map((link) => this.line(link));
    argumentMap.nodes.forEach((node, number) => this.furnish(node, this.cards[number]));
    this.isStrip = this.fitsAsTrees(view);
    this.arrange();
  }

  /** Make a card a button, with a halo to stand out by and a handle if something bears on it. */
  furnish(node, card) {
    const { group, drawn } = card;
    const status = node.status ? `, ${node.status}` : "";
    const words = group.querySelector("title")?.textContent ?? node.id;
    for (const link of group.querySelectorAll("a")) link.replaceWith(...link.children);
    group.setAttribute("role", "button");
    group.setAttribute("tabindex", "-1");
    group.setAttribute("aria-label", words + status);
    group.prepend(svgElement("rect", {
      class: "halo",
      x: drawn.x - HALO,
      y: drawn.y - HALO,
      width: drawn.width + 2 * HALO,
      height: drawn.height + 2 * HALO,
      rx: HALO,
    }, group));
    if (node.replies.length > 0) card.handle = this.handle(group, drawn);
  }

  /** The handle by which a card collapses what bears on it. */
  handle(group, box) {
    const handle = svgElement("g", { class: "handle", "aria-hidden": "true" }, group);
    const middle = box.x + box.width / 2;
    const bottom = box.y + box.height;
    svgElement("rect", { y: bottom - 3, height: HANDLE_SIZE, rx: HANDLE_SIZE / 2 }, handle);
    svgElement("text", { x: middle, y: bottom + 10, "text-anchor": "middle" }, handle);
    return handle;
  }

  /** A line as it was drawn, with the cards that it joins. */
  line({ kind, start, target }) {
    const [from, to] = [start, target].map((number) => this.map.nodes[number].drawn);
    const group = document.getElementById(`${from}-${kind}-${to.slice(1)}`);
    return { group, kind, start, target, origin: group.getCTM() };
  }

  /**
   * Show what is not collapsed: as it was drawn if that is everything, else as trees.
   *
   * A picture drawn as a long strip, with all main claims side by side, is shown as trees too.
   */
  arrange() {
    this.shown = this.map.shown();
    const isWhole = this.shown.size === this.cards.length && !this.isStrip;
    const places = isWhole ? null : treePlaces(this.shown, (number) => this.cards[number].box);
    this.places = this.cards.map(({ box }, number) => places?.get(number) ?? box);
    this.extent = isWhole ? this.whole : this.bounds();
    this.svg.classList.toggle("trees", !isWhole);
    this.cards.forEach((_, number) => this.place(number));
    this.lines.forEach((line) => this.draw(line, isWhole));
  }

  /** True if in a window of that size trees are seen twice as large as what was drawn. */
  fitsAsTrees(view) {
    const [drawn, asTrees] = [false, true].map((isStrip) => {
      this.isStrip = isStrip;
      this.arrange();
      return Math.min(view.width / this.extent.width, view.height / this.extent.height);
    });
    return asTrees > 2 * drawn;
  }

  /** Put a card to its place. */
  place(number) {
    const { group, box, handle } = this.cards[number];
    const { x, y } = this.places[number];
    group.classList.toggle("gone", !this.shown.has(number));
    const isMoved = x !== box.x || y !== box.y;
    group.style.transform = isMoved ? `translate(${x - box.x}px, ${y - box.y}px)` : "";
    if (handle) this.label(number);
  }

  /** Say on a card's handle how much is collapsed. */
  label(number) {
    const { group, handle } = this.cards[number];
    const isCollapsed = this.map.collapsed.has(number);
    const words = isCollapsed ? `+${this.map.below(number).size}` : "\u2212";
    const width = HANDLE_SIZE + 6 * (words.length - 1);
    const [rect, text] = handle.children;
    text.textContent = words;
    rect.setAttribute("width", width);
    rect.setAttribute("x", text.getAttribute("x") - width / 2);
    group.classList.toggle("collapsed", isCollapsed);
    group.setAttribute("aria-expanded", String(!isCollapsed));
  }

  /** Draw a line between two cards, unless it was drawn by Graphviz where they are. */
  draw(line, isWhole) {
    const { group, kind, start, target, origin } = line;
    const isShown = this.shown.has(start) && this.shown.has(target);
    group.classList.toggle("gone", !isShown);
    if (isWhole || !isShown) return;
    line.bent ??= svgElement("path", { class: `bent line ${kind}` }, group);
    line.bent.setAttribute("d", curve(this.boxOf(start), this.boxOf(target), origin));
  }

  /** Where a card lies now. */
  boxOf(number) {
    const { width, height } = this.cards[number].box;
    return { ...this.places[number], width, height };
  }

  /** The box around all that is shown. */
  bounds() {
    const boxes = [...this.shown.keys()].map((number) => this.boxOf(number));
    const reduce = (pick, of, start) => boxes.reduce((best, box) => pick(best, of(box)), start);
    const left = reduce(Math.min, (box) => box.x, Infinity);
    const top = reduce(Math.min, (box) => box.y, Infinity);
    const right = reduce(Math.max, (box) => box.x + box.width, -Infinity);
    const bottom = reduce(Math.max, (box) => box.y + box.height, -Infinity);
    const [wide, high] = [right - left, bottom - top];
    return { x: left - MARGIN, y: top - MARGIN, width: wide + 2 * MARGIN, height: high + 2 * MARGIN };
  }

  /** Let a card stand out with all that bears on it and all it bears on; -1 for none. */
  choose(number) {
    const near = number < 0 ? new Set() : this.map.around(number);
    const isNear = (each) => each === number || near.has(each);
    this.svg.classList.toggle("choosing", number >= 0);
    this.cards.forEach(({ group }, each) => {
      group.classList.remove("supporter", "attacker");
      group.classList.toggle("chosen", each === number);
      group.classList.toggle("near", near.has(each));
      if (each === number) group.setAttribute("aria-current", "true");
      else group.removeAttribute("aria-current");
    });
    for (const { group, kind, start, target } of this.lines) {
      group.classList.toggle("near", isNear(start) && isNear(target));
      const role = ATTACKS.has(kind) ? "attacker" : "supporter";
      if (target === number) this.cards[start].group.classList.add(role);
    }
  }

  /** Let cards stand back that a filter leaves out, and mark those that a search found. */
  mark({ kept, hits }) {
    this.cards.forEach(({ group }, number) => {
      group.classList.toggle("faint", !kept.has(number));
      group.classList.toggle("hit", hits.has(number));
    });
    for (const { group, start, target } of this.lines) {
      group.classList.toggle("faint", !(kept.has(start) && kept.has(target)));
    }
  }

  /** Make a card the one that the Tab key reaches, and focus it if wanted. */
  rest(number, { focus = false } = {}) {
    this.resting?.setAttribute("tabindex", "-1");
    this.resting = this.cards[number]?.group;
    this.resting?.setAttribute("tabindex", "0");
    if (focus) this.resting?.focus({ preventScroll: true });
  }

  /** Let the picture be just as large as what is shown, as paper wants it; or as it was drawn. */
  crop(isCropped) {
    const names = ["viewBox", "width", "height"];
    this.uncropped ??= names.map((name) => this.svg.getAttribute(name));
    const { x, y, width, height } = this.extent;
    const cropped = [`${x} ${y} ${width} ${height}`, width, height];
    const values = isCropped ? cropped : this.uncropped;
    names.forEach((name, index) => this.svg.setAttribute(name, values[index]));
  }
}

function svgElement(name, attributes, parent) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

/** A card with its box in its own coordinates, and in those of the picture. */
function measured(group) {
  const drawn = boxFrom(group.getBBox());
  const { e, f } = group.getCTM();
  return { group, drawn, box: { ...drawn, x: drawn.x + e, y: drawn.y + f } };
}

function boxFrom({ x, y, width, height }) {
  return { x, y, width, height };
}

/** A line from one box up to another, for a group whose coordinates begin at `origin`. */
function curve(start, target, origin) {
  const [x1, x2] = [start, target].map((box) => box.x + box.width / 2 - origin.e);
  const isBelow = start.y >= target.y + target.height;
  const y1 = (isBelow ? start.y : start.y + start.height) - origin.f;
  const y2 = (isBelow ? target.y + target.height : target.y) - origin.f;
  const bend = (y1 - y2) / 2;
  return `M${x1},${y1}C${x1},${y1 - bend} ${x2},${y2 + bend} ${x2},${y2}`;
}
