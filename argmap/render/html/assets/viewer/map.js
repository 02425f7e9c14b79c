/**
 * The graph of a map, and which of it is collapsed.
 *
 * Nodes are known by their numbers, from 0. What bears on a node are its replies; what it bears
 * on are its targets.
 */
class ArgumentMap {
  constructor({ nodes, links, roots, moments }) {
    this.nodes = nodes.map((node) => ({ ...node, replies: [], targets: [] }));
    this.links = links;
    this.moments = moments;
    this.collapsed = new Set();
    for (const { start, target } of links) {
      this.nodes[target].replies.push(start);
      this.nodes[start].targets.push(target);
    }
    this.roots = [...roots];
    this.parents = this.shown();
    this.nodes.forEach((_, number) => {
      if (!this.parents.has(number)) {
        this.roots.push(number);
        this.parents.set(number, -1);
      }
    });
  }

  /** What is not collapsed, in the order of the outline, each with the node that it hangs on. */
  shown() {
    const parents = new Map();
    const waiting = this.roots.map((root) => [root, -1]).reverse();
    while (waiting.length > 0) {
      const [number, parent] = waiting.pop();
      if (parents.has(number)) continue;
      parents.set(number, parent);
      if (this.collapsed.has(number)) continue;
      const { replies } = this.nodes[number];
      for (let index = replies.length - 1; index >= 0; index -= 1) {
        waiting.push([replies[index], number]);
      }
    }
    return parents;
  }

  /** All that bears on a node, directly or through others. */
  below(number) {
    return this.reached(number, (node) => node.replies);
  }

  /** What bears on a node and what it bears on, directly or through others, and its fellows. */
  around(number) {
    const above = this.reached(number, (node) => node.targets);
    return new Set([...above, ...this.below(number), ...this.together(number)]);
  }

  /** The premises that bear on something only together with a node. */
  together(number) {
    const joins = this.links.filter(({ kind }) => kind === "joins");
    const steps = joins.filter(({ start }) => start === number).map(({ target }) => target);
    const fellows = joins.filter(({ start, target }) => start !== number && steps.includes(target));
    return fellows.map(({ start }) => start);
  }

  /** Collapse or expand what bears on a node; false if nothing does. */
  toggle(number) {
    if (this.nodes[number].replies.length === 0) return false;
    if (!this.collapsed.delete(number)) this.collapsed.add(number);
    return true;
  }

  /** Collapse all main claims. */
  collapseAll() {
    for (const root of this.roots) {
      if (this.nodes[root].replies.length > 0) this.collapsed.add(root);
    }
  }

  /** Expand what hides a node. */
  reveal(number) {
    for (let each = this.parents.get(number); each >= 0; each = this.parents.get(each)) {
      this.collapsed.delete(each);
    }
  }

  /** All that one comes to from a node, step by step. */
  reached(number, nextOf) {
    const found = new Set();
    const waiting = [...nextOf(this.nodes[number])];
    while (waiting.length > 0) {
      const each = waiting.pop();
      if (each === number || found.has(each)) continue;
      found.add(each);
      waiting.push(...nextOf(this.nodes[each]));
    }
    return found;
  }
}
