/** The small picture of the whole, with a window around what is seen. */
class Minimap {
  constructor(box, view) {
    this.box = box;
    this.view = view;
    this.svg = svgElement("svg", {}, box);
    this.cards = svgElement("g", {}, this.svg);
    this.window = svgElement("rect", { class: "window" }, this.svg);
    view.ground.addEventListener("panzoomchange", () => this.update());
    for (const name of ["pointerdown", "pointermove"]) {
      this.svg.addEventListener(name, (event) => this.move(event));
    }
  }

  /** Draw the cards where they lie now. */
  redraw() {
    const { picture } = this.view;
    const { x, y, width, height } = picture.extent;
    this.svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    this.cards.replaceChildren();
    for (const number of picture.shown.keys()) {
      const { classList } = picture.cards[number].group;
      const party = [...classList].find((name) => name.startsWith("party-")) ?? "nobody";
      svgElement("rect", { ...picture.boxOf(number), class: party }, this.cards);
    }
    this.update();
  }

  /** Move the window to what is seen; without need of it the small picture is away. */
  update() {
    for (const [name, value] of Object.entries(this.view.seen())) {
      this.window.setAttribute(name, value);
    }
    this.box.hidden = this.view.showsAll();
  }

  /** Bring what is pointed at to the middle. */
  move(event) {
    if (event.buttons === 0) return;
    const point = new DOMPoint(event.clientX, event.clientY);
    this.view.centreOn(point.matrixTransform(this.svg.getScreenCTM().inverse()));
    event.preventDefault();
  }
}
