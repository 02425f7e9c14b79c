/** The keyboard on the picture: arrows walk along the lines, others collapse, zoom and open. */
class Walk {
  constructor(argumentMap, view) {
    this.map = argumentMap;
    this.view = view;
    this.picture = view.picture;
    this.here = argumentMap.roots[0] ?? -1;
    this.trail = [];
  }

  /** The node that an arrow leads to, or -1. */
  next(key) {
    if (key === "Home") return this.map.roots[0] ?? -1;
    const { targets, replies } = this.map.nodes[this.here];
    switch (key) {
      case "ArrowUp": return this.back(targets);
      case "ArrowDown": return this.nearest(replies);
      case "ArrowLeft": return this.beside(-1);
      case "ArrowRight": return this.beside(1);
      default: return -1;
    }
  }

  go(number) {
    this.here = number;
    this.picture.rest(number, { focus: true });
    if (!this.view.shows(number)) this.view.centre(number);
  }

  /** Of what a node bears on, that by which one came; else that on which it hangs. */
  back(targets) {
    const shown = targets.filter((each) => this.picture.shown.has(each));
    const came = [...this.trail].reverse().find((each) => shown.includes(each));
    return came ?? shown[0] ?? -1;
  }

  /** Of what bears on a node, what lies nearest below it; a document only if nothing else does. */
  nearest(replies) {
    const middle = this.middle(this.here);
    const shown = replies.filter((each) => this.picture.shown.has(each));
    const distance = (each) => Math.abs(this.middle(each) - middle)
      + (this.map.nodes[each].kind === "document" ? Number.MAX_SAFE_INTEGER : 0);
    shown.sort((one, other) => distance(one) - distance(other));
    this.trail.push(this.here);
    return shown[0] ?? -1;
  }

  /** The one to the left or to the right among those that bear on the same. */
  beside(step) {
    const parent = this.back(this.map.nodes[this.here].targets);
    const row = parent < 0 ? this.map.roots : this.map.nodes[parent].replies;
    const shown = row.filter((each) => this.picture.shown.has(each));
    shown.sort((one, other) => this.middle(one) - this.middle(other));
    return shown[shown.indexOf(this.here) + step] ?? -1;
  }

  middle(number) {
    const { x, width } = this.picture.boxOf(number);
    return x + width / 2;
  }
}
