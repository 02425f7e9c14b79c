/**
 * Places for what is left of a map when parts of it are collapsed: trees, each root above what
 * bears on it, as close as they go without touching (after Reingold and Tilford 1981).
 */

const BESIDE = 24;
const BELOW = 56;
const BETWEEN_TREES = 64;
const SHAPE = 1.7;

/**
 * The upper left corners of nodes.
 *
 * @param parents the nodes in the order of the outline, each with the one that it hangs on or -1
 * @param sizeOf the width and the height of a node
 * @returns a map from nodes to places {x, y}
 */
function treePlaces(parents, sizeOf) {
  const children = new Map([...parents.keys()].map((number) => [number, []]));
  const roots = [];
  for (const [number, parent] of parents) {
    (parent < 0 ? roots : children.get(parent)).push(number);
  }
  const shifts = new Map();
  const outlines = new Map();
  for (const number of [...parents.keys()].reverse()) {
    const below = children.get(number);
    const outline = joined(below.map((child) => outlines.get(child)), below, shifts);
    below.forEach((child) => outlines.delete(child));
    const half = sizeOf(number).width / 2;
    outline.left.push(-half);
    outline.right.push(half);
    outlines.set(number, outline);
  }
  return inRows(roots.map((root) => treeOf(root, children, shifts, sizeOf)));
}

/**
 * The outline of trees side by side, seen from the middle above them.
 *
 * An outline has how far a tree reaches to the left and to the right at each level, the lowest
 * level first. Notes in `shifts` how far each child lies from that middle.
 */
function joined(outlines, children, shifts) {
  if (outlines.length === 0) return { left: [], right: [] };
  const offsets = [0];
  let { left, right } = outlines[0];
  for (const next of outlines.slice(1)) {
    const common = Math.min(left.length, next.left.length);
    let offset = -Infinity;
    for (let level = 1; level <= common; level += 1) {
      offset = Math.max(offset, right.at(-level) - next.left.at(-level) + BESIDE);
    }
    offsets.push(offset);
    const deeper = next.left.length - common;
    left = [...next.left.slice(0, deeper).map((x) => x + offset), ...left];
    const above = right.slice(0, right.length - common);
    right = [...(deeper > 0 ? [] : above), ...next.right.map((x) => x + offset)];
  }
  const middle = offsets.at(-1) / 2;
  children.forEach((child, index) => shifts.set(child, offsets[index] - middle));
  if (middle === 0) return { left, right };
  return { left: left.map((x) => x - middle), right: right.map((x) => x - middle) };
}

/** The places of a tree whose left and upper edges are at 0, and its size. */
function treeOf(root, children, shifts, sizeOf) {
  const levels = [];
  const waiting = [[root, 0, 0]];
  while (waiting.length > 0) {
    const [number, level, middle] = waiting.pop();
    (levels[level] ??= []).push([number, middle]);
    for (const child of children.get(number)) {
      waiting.push([child, level + 1, middle + shifts.get(child)]);
    }
  }
  const places = new Map();
  let y = 0;
  for (const level of levels) {
    for (const [number, middle] of level) places.set(number, { x: middle - sizeOf(number).width / 2, y });
    y += Math.max(...level.map(([number]) => sizeOf(number).height)) + BELOW;
  }
  const edges = [...places].map(([number, { x }]) => [x, x + sizeOf(number).width]);
  const left = edges.reduce((least, [edge]) => Math.min(least, edge), Infinity);
  const right = edges.reduce((most, [, edge]) => Math.max(most, edge), -Infinity);
  for (const place of places.values()) place.x -= left;
  return { places, width: right - left, height: y - BELOW };
}

/** All trees in rows, so that together they have about the shape of a screen. */
function inRows(trees) {
  const area = trees.reduce(
    (sum, tree) => sum + (tree.width + BETWEEN_TREES) * (tree.height + BETWEEN_TREES), 0);
  const widest = trees.reduce((most, tree) => Math.max(most, tree.width), 0);
  const limit = Math.max(widest, Math.sqrt(area * SHAPE));
  const places = new Map();
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const tree of trees) {
    if (x > 0 && x + tree.width > limit) {
      x = 0;
      y += rowHeight + BETWEEN_TREES;
      rowHeight = 0;
    }
    for (const [number, place] of tree.places) {
      places.set(number, { x: place.x + x, y: place.y + y });
    }
    x += tree.width + BETWEEN_TREES;
    rowHeight = Math.max(rowHeight, tree.height);
  }
  return places;
}
