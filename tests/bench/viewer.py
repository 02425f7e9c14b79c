"""`python -m tests.bench viewer`: how quickly the viewer of a large map opens and moves.

Chromium draws here without a graphics card. A frame of 16.7 ms is as quick as a screen shows.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.browser.debates import large
from tests.browser.pages import ARGUMENTS, WINDOW, viewer

SIZES = ((15, 19), (50, 19), (175, 19))

_FRAMES = """async (isZoom) => {
  const frame = document.querySelector('.frame');
  const point = { bubbles: true, cancelable: true, clientX: 600, clientY: 400, pointerId: 1 };
  const times = [];
  let last = performance.now();
  frame.dispatchEvent(new PointerEvent('pointerdown', point));
  for (let step = 0; step < 60; step += 1) {
    const deltaY = step < 30 ? -30 : 30;
    frame.dispatchEvent(isZoom
      ? new WheelEvent('wheel', { ...point, deltaY })
      : new PointerEvent('pointermove', { ...point, clientX: 600 + 5 * step }));
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - last);
    last = performance.now();
  }
  document.dispatchEvent(new PointerEvent('pointerup', point));
  return times.sort((one, other) => one - other)[30];
}"""
_READY = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


def open_viewer(_: argparse.Namespace) -> None:
    """The time until the page is ready, and the median frame while it moves and zooms."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  only this benchmark needs it

    path = shutil.which("chromium")
    if path is None:
        sys.exit("skipped: chromium is not on the search path")
    print(
        f"{'items':>6} {'page':>8} {'ready':>8} {'move':>8} {'zoom':>8}   all expanded: move, zoom"
    )
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        for claims, replies in SIZES:
            file = Path(folder, "map.html")
            file.write_text(viewer(large(claims, replies)), encoding="utf-8")
            page = browser.new_page(viewport=WINDOW)
            page.goto(file.as_uri())
            ready = page.evaluate(_READY)
            times = [page.evaluate(_FRAMES, is_zoom) for is_zoom in (False, True)]
            page.evaluate("document.getElementById('_expand').click()")
            page.wait_for_timeout(1_000)
            times += [page.evaluate(_FRAMES, is_zoom) for is_zoom in (False, True)]
            frames = " ".join(f"{time:>6.1f}ms" for time in times)
            size = file.stat().st_size / 1e6
            print(f"{claims * (replies + 1):>6} {size:>6.1f}MB {ready:>6.0f}ms {frames}")
            page.close()
        browser.close()
