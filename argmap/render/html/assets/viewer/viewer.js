/** The page: what happens when something is clicked, typed or chosen. */

const THEMES = ["auto", "light", "dark", "print"];
const THEME_NAMES = { auto: "Auto", light: "Light", dark: "Dark", print: "Black and white" };
const LEGIBLE = 0.2;
const WHEEL = 0.0015;
const STEP = 1.3;
const DRAG = 4;

const byId = (id) => document.getElementById(id);

class Viewer {
  constructor(data) {
    document.documentElement.classList.add("live");
    this.map = new ArgumentMap(data);
    if (data.collapsed) this.map.collapseAll();
    const frame = document.querySelector(".frame");
    this.picture = new Picture(frame.querySelector("svg"), this.map, frame.getBoundingClientRect());
    this.view = new View(frame, this.picture);
    this.minimap = new Minimap(document.querySelector(".minimap"), this.view);
    this.walk = new Walk(this.map, this.view);
    const onCollapse = (number) => this.collapse(number);
    this.details = new Details(byId("_details"), this.map, { onCollapse, onClose: () => this.close() });
    this.outline = new Outline(byId("_outline"), this.map, { onCollapse });
    this.filter = new Filter(byId("_filters"), this.map, () => this.mark());
    this.search = new Search(document.querySelector(".search"), this.map, {
      onChange: () => this.mark(),
      onPick: (number) => this.choose(number, { centre: true, focus: true }),
    });
    this.picture.rest(this.walk.here);
    this.listen();
    this.listenToButtons();
    this.listenToPointer();
    this.afterCollapse();
    setTimeout(() => {
      if (this.view.scale < LEGIBLE) this.view.centre(this.walk.here);
      this.followAddress();
    });
  }

  /** Show the details of a card, and let it stand out. */
  choose(number, { centre = false, focus = false } = {}) {
    this.search.close();
    if (!this.picture.shown.has(number)) {
      this.map.reveal(number);
      this.view.rearrange(number);
      this.afterCollapse();
    }
    this.walk.here = number;
    this.details.show(number);
    this.picture.choose(number);
    this.picture.rest(number, { focus });
    this.outline.choose(number);
    if (centre || !this.view.shows(number)) this.view.centre(number);
    this.remember(this.map.nodes[number].id);
  }

  close() {
    const { number } = this.details;
    this.details.close();
    this.picture.choose(-1);
    this.outline.choose(-1);
    if (number >= 0) this.picture.rest(number, { focus: true });
    this.remember("");
  }

  collapse(number) {
    if (!this.map.toggle(number)) return;
    this.view.rearrange(number);
    this.afterCollapse();
    if (!this.picture.shown.has(this.walk.here)) {
      this.walk.here = number;
      this.picture.rest(number);
    }
    if (this.details.number === number) this.details.show(number);
  }

  expandAll() {
    this.map.collapsed.clear();
    this.picture.arrange();
    this.view.fit();
    this.afterCollapse();
  }

  afterCollapse() {
    this.outline.update();
    this.minimap.redraw();
    byId("_expand").hidden = this.map.collapsed.size === 0;
  }

  mark() {
    const marks = { kept: this.filter.kept(), hits: this.search.hits() };
    this.picture.mark(marks);
    this.outline.mark(marks);
    this.picture.svg.classList.toggle("searching", marks.hits.size > 0);
  }

  /** Put the name of the chosen card into the address, where the page may. */
  remember(id) {
    try {
      history.replaceState(null, "", `#${id}`);
    } catch {
      // In a frame without an origin the address stays as it is.
    }
  }

  followAddress() {
    const id = decoded(location.hash.slice(1));
    if (id === "_outline" && !byId(id).offsetParent) this.toggleOutline();
    const number = this.map.nodes.findIndex((node) => node.id === id);
    if (number >= 0) this.choose(number, { centre: true });
  }

  listen() {
    window.addEventListener("hashchange", () => this.followAddress());
    window.addEventListener("beforeprint", () => this.picture.crop(true));
    window.addEventListener("afterprint", () => this.picture.crop(false));
    new ResizeObserver(() => {
      this.view.resize();
      this.minimap.update();
    }).observe(this.view.frame);
    document.addEventListener("keydown", (event) => this.press(event));
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-node], a.name");
      if (!link) return;
      event.preventDefault();
      const place = link.closest("[data-node]");
      if (this.outline.coversMap() && this.outline.panel.contains(link)) this.toggleOutline();
      this.choose(Number(place.dataset.node), { centre: true });
    });
  }

  listenToButtons() {
    for (const part of document.querySelectorAll(".tools, .zoom")) part.hidden = false;
    const on = (id, act) => byId(id).addEventListener("click", act);
    on("_zoom-in", () => this.view.zoomBy(STEP));
    on("_zoom-out", () => this.view.zoomBy(1 / STEP));
    on("_fit", () => this.view.fit());
    on("_expand", () => this.expandAll());
    on("_filter-button", () => this.toggle("_filters", "_filter-button"));
    on("_outline-button", () => this.toggleOutline());
    on("_theme-button", () => this.nextTheme());
    on("_help-button", () => byId("_help").showModal());
    on("_help-close", () => byId("_help").close());
    this.showTheme();
  }

  /** A click chooses or collapses; what moved the picture was no click. */
  listenToPointer() {
    const { frame } = this.view;
    let from = { x: 0, y: 0 };
    frame.addEventListener("pointerdown", ({ clientX, clientY }) => {
      from = { x: clientX, y: clientY };
    });
    frame.addEventListener("click", (event) => {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > DRAG) return;
      const group = event.target.closest(".node");
      if (!group) this.close();
      else if (event.target.closest(".handle")) this.collapse(this.numberOf(group));
      else this.choose(this.numberOf(group), { focus: true });
    });
    frame.addEventListener("wheel", (event) => this.turn(event), { passive: false });
  }

  /** Zoom by the wheel; in a frame only with Ctrl, so that the page around it scrolls. */
  turn(event) {
    if (window.parent !== window && !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    this.view.zoomBy(Math.exp(-event.deltaY * lines * WHEEL), event);
  }

  numberOf(group) {
    return this.map.nodes.findIndex((node) => node.drawn === group.id);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("_help").open) return;
    const isTyping = event.target.matches("input, textarea");
    if (event.key === "Escape") this.escape();
    else if (isTyping) return;
    else if (this.picture.svg.contains(event.target) && this.pressOnMap(event)) event.preventDefault();
    else if (this.pressAnywhere(event.key)) event.preventDefault();
  }

  /** What a key does on a card; false if nothing. */
  pressOnMap({ key, target }) {
    const group = target.closest(".node");
    if (group) this.walk.here = this.numberOf(group);
    if (key === "Enter" && this.details.number === this.walk.here) this.details.panel.focus();
    else if (key === "Enter") this.choose(this.walk.here, { focus: true });
    else if (key === " ") this.collapse(this.walk.here);
    else {
      const next = this.walk.next(key);
      if (next < 0) return key.startsWith("Arrow");
      this.walk.go(next);
      if (this.details.isOpen) this.choose(next, { focus: true });
    }
    return true;
  }

  /** What a key does anywhere; false if nothing. */
  pressAnywhere(key) {
    const acts = {
      "/": () => this.search.input.focus(),
      "+": () => this.view.zoomBy(STEP),
      "-": () => this.view.zoomBy(1 / STEP),
      0: () => this.view.fit(),
      o: () => this.toggleOutline(),
      "?": () => byId("_help").showModal(),
    };
    acts[key]?.();
    return key in acts;
  }

  escape() {
    if (!byId("_filters").hidden) this.toggle("_filters", "_filter-button");
    else if (this.details.isOpen) this.close();
  }

  toggle(panel, control) {
    const isOpen = byId(panel).hidden;
    byId(panel).hidden = !isOpen;
    byId(control).setAttribute("aria-expanded", String(isOpen));
  }

  toggleOutline() {
    const isOpen = document.documentElement.classList.toggle("outlined");
    byId("_outline-button").setAttribute("aria-expanded", String(isOpen));
    if (isOpen) {
      byId("_outline").focus({ preventScroll: true });
      this.outline.choose(this.details.number);
    }
  }

  nextTheme() {
    const { dataset } = document.documentElement;
    dataset.theme = THEMES[(THEMES.indexOf(dataset.theme) + 1) % THEMES.length];
    this.showTheme();
  }

  showTheme() {
    const name = THEME_NAMES[document.documentElement.dataset.theme];
    byId("_theme-button").querySelector("span").textContent = name;
    byId("_theme-button").setAttribute("aria-label", `Colours: ${name}`);
  }
}

/** What stands in an address; nothing where it is not well formed. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

new Viewer(JSON.parse(byId("_data").textContent));
