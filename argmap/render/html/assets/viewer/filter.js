/** The filter: which cards are kept by party, kind, status and time. */
class Filter {
  constructor(panel, argumentMap, onChange) {
    this.panel = panel;
    this.map = argumentMap;
    this.boxes = [...panel.querySelectorAll("[data-filter]")];
    this.slider = panel.querySelector("#_moment");
    this.initial = this.slider ? this.slider.value : "";
    panel.addEventListener("input", () => onChange());
    panel.querySelector("#_reset").addEventListener("click", () => {
      this.reset();
      onChange();
    });
  }

  reset() {
    for (const box of this.boxes) box.checked = true;
    if (this.slider) this.slider.value = this.initial;
  }

  /** The numbers of the cards that are kept. */
  kept() {
    const refused = { party: new Set(), kind: new Set(), status: new Set() };
    for (const box of this.boxes) {
      if (!box.checked) refused[box.dataset.filter].add(box.value);
    }
    const last = this.slider ? Number(this.slider.value) : Infinity;
    const kept = new Set();
    this.map.nodes.forEach(({ party, kind, status, moment }, number) => {
      const isRefused = refused.party.has(String(party)) || refused.kind.has(kind)
        || refused.status.has(status) || moment > last;
      if (!isRefused) kept.add(number);
    });
    this.tell(kept.size);
    return kept;
  }

  tell(count) {
    const all = this.map.nodes.length;
    this.panel.querySelector("#_shown").textContent = count < all ? `${count} of ${all} shown` : "";
    if (this.slider) {
      const moment = this.map.moments[this.slider.value];
      this.panel.querySelector("#_moment-shown").textContent = moment;
      this.slider.setAttribute("aria-valuetext", moment);
    }
  }
}
