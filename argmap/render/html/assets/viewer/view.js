/** What is seen of the picture: it can be moved and scaled. */

const LARGEST = 4;
const SMALLEST = 0.01;
const LARGE = 1.25;
const READABLE = 0.7;
const FAR = 0.2;
const NEGLIGIBLE = 0.01;

class View {
  /**
   * @param frame what the picture is seen through; in it lies the ground that is moved and scaled
   * @param picture the picture
   */
  constructor(frame, picture) {
    this.frame = frame;
    this.picture = picture;
    this.ground = frame.querySelector(".ground");
    this.size = frame.getBoundingClientRect();
    const start = this.fitting(this.size);
    this.panzoom = Panzoom(this.ground, {
      canvas: true,
      cursor: "grab",
      handleStartEvent: () => {},
      maxScale: LARGEST,
      minScale: SMALLEST,
      origin: "0 0",
      startScale: start.scale,
      startX: start.x,
      startY: start.y,
    });
    this.ground.addEventListener("panzoomchange", () => this.simplify());
    this.simplify();
  }

  /** From afar no text can be read, and a large map moves smoothly without it. */
  simplify() {
    this.picture.svg.classList.toggle("far", this.scale < FAR);
  }

  get scale() {
    return this.panzoom.getScale();
  }

  /** How far the picture is moved to the right and down, in its own units. */
  get shift() {
    return this.panzoom.getPan();
  }

  /** The scale and the shift by which all of it is seen in a window of that size. */
  fitting(size) {
    const { x, y, width, height } = this.picture.extent;
    const scale = Math.max(SMALLEST, Math.min(size.width / width, size.height / height, LARGE));
    return { scale, ...middled({ x, y, width, height }, scale, size) };
  }

  fit({ animate = true } = {}) {
    const { scale, x, y } = this.fitting(this.size);
    this.panzoom.zoom(scale, { animate });
    this.panzoom.pan(x, y, { animate });
  }

  /** Bring a card to the middle, or as near to it as the picture goes, large enough to read. */
  centre(number) {
    this.size = this.frame.getBoundingClientRect();
    const scale = Math.max(this.scale, READABLE);
    const { width, height } = this.size;
    const shift = middled(this.picture.boxOf(number), scale, this.size);
    const whole = this.picture.extent;
    const x = filling(shift.x, whole.x, whole.width, width / scale);
    const y = filling(shift.y, whole.y, whole.height, height / scale);
    this.panzoom.zoom(scale, { animate: true });
    this.panzoom.pan(x, y, { animate: true });
  }

  /** Bring a point of the picture to the middle. */
  centreOn({ x, y }) {
    const to = middled({ x, y, width: 0, height: 0 }, this.scale, this.size);
    this.panzoom.pan(to.x, to.y);
  }

  /** The part of the picture that is seen. */
  seen() {
    const { scale, shift } = this;
    return { x: -shift.x, y: -shift.y, width: this.size.width / scale, height: this.size.height / scale };
  }

  /** True if all of a card can be seen, and read. */
  shows(number) {
    return this.scale >= READABLE / 2 && isWithin(this.picture.boxOf(number), this.seen());
  }

  /** True if all of the picture can be seen. */
  showsAll() {
    return isWithin(this.picture.extent, this.seen());
  }

  /** Arrange the picture anew, with a card kept where it is seen. */
  rearrange(number) {
    const before = this.picture.boxOf(number);
    const { x, y } = this.shift;
    this.picture.arrange();
    const after = this.picture.boxOf(number);
    this.panzoom.pan(x + before.x - after.x, y + before.y - after.y, { animate: true });
  }

  /** After its window changed: all of it as before if all of it was seen, else the same middle. */
  resize() {
    const before = this.size;
    const { scale, shift } = this;
    const wasFitted = Math.abs(scale - this.fitting(before).scale) < 1e-3;
    this.size = this.frame.getBoundingClientRect();
    if (wasFitted) this.fit({ animate: false });
    else {
      const [across, down] = [this.size.width - before.width, this.size.height - before.height];
      const [x, y] = [shift.x + across / 2 / scale, shift.y + down / 2 / scale];
      this.panzoom.pan(x, y, { animate: false });
    }
  }

  /** Zoom around a point of the window, or around its middle. */
  zoomBy(factor, point) {
    const { left, top, width, height } = this.frame.getBoundingClientRect();
    const middle = { clientX: left + width / 2, clientY: top + height / 2 };
    this.panzoom.zoomToPoint(this.scale * factor, point ?? middle, { animate: false });
  }
}

/** The shift by which the middle of a box is seen in the middle of a window. */
function middled({ x, y, width, height }, scale, size) {
  return { x: size.width / 2 / scale - (x + width / 2), y: size.height / 2 / scale - (y + height / 2) };
}

/** The shift, along one axis, nearest to one asked for that leaves no room beside a larger picture. */
function filling(shift, start, length, room) {
  const atEnd = room - (start + length);
  return atEnd < -start ? Math.min(-start, Math.max(atEnd, shift)) : shift;
}

function isWithin(box, frame) {
  return frame.x <= box.x + NEGLIGIBLE && frame.y <= box.y + NEGLIGIBLE
    && box.x + box.width <= frame.x + frame.width + NEGLIGIBLE
    && box.y + box.height <= frame.y + frame.height + NEGLIGIBLE;
}
