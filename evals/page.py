"""How soon a dossier opens, and how smoothly it scrolls, in a headless Chromium.

    python -m evals.page DOSSIER.html [--browser chromium]

Opens the page three times as on a desktop and three times as on a phone, and prints milliseconds:
until it has opened (the second frame after its `load` event), and of the frames while it is
scrolled from top to bottom, 1,200 pixels at a time, the median, the slowest of 20 and the slowest.
At 60 frames a second one takes 16.7. What is opened is a copy that lets a script of ours in.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from urllib.parse import unquote

SIZES = {"desktop": "1300,900", "phone": "390,844"}
TIMES = 3
PATIENCE = 60.0
"""Seconds until a page that does not answer is given up."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
PROBE = """<script>addEventListener("load", () => requestAnimationFrame(() =>
requestAnimationFrame(() => {
  const opened = performance.now(), frames = [];
  let at = 0, last = opened;
  function step(now) {
    frames.push(performance.now() - last);
    last = performance.now();
    at += 1200;
    scrollTo(0, at);
    if (at < document.documentElement.scrollHeight) return requestAnimationFrame(step);
    frames.sort((a, b) => a - b);
    const share = (part) => frames[Math.floor((frames.length - 1) * part)];
    fetch("http://127.0.0.1:PORT/?" + encodeURIComponent(JSON.stringify(
      [opened, share(0.5), share(0.95), share(1)])), { mode: "no-cors" });
  }
  requestAnimationFrame(step);
})));</script>"""


def main() -> int:
    """Print a row for each opening."""
    parser = argparse.ArgumentParser(description="How soon a dossier opens.")
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--browser", default="chromium")
    options = parser.parse_args()
    browser = shutil.which(options.browser)
    if browser is None:
        print(f"no browser called {options.browser}: skipping; name one with --browser")
        return 0
    megabytes = options.dossier.stat().st_size / 1e6
    print(f"{options.dossier.name}, {megabytes:.1f} MB, milliseconds")
    print(f"{'':<10}{'open':>8}{'frame':>8}{'95 of 100':>11}{'slowest':>9}")
    for name, size in SIZES.items():
        for _ in range(TIMES):
            found = measure(options.dossier, browser, size)
            print(f"{name:<10}{found[0]:>8.0f}{found[1]:>8.1f}{found[2]:>11.1f}{found[3]:>9.1f}")
    return 0


def measure(dossier: Path, browser: str, size: str) -> list[float]:
    """Milliseconds until the page has opened, and of its frames.

    Raises:
        TimeoutError: The page did not answer.
    """
    answers: list[list[float]] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answers.append(json.loads(unquote(self.path.partition("?")[2])))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Listener)
    Thread(target=server.serve_forever, daemon=True).start()
    with TemporaryDirectory() as place:
        page = Path(place) / "page.html"
        text = POLICY.sub("", dossier.read_text("utf-8"))
        probe = PROBE.replace("PORT", str(server.server_port))
        page.write_text(text.replace("<head>", f"<head>{probe}", 1), "utf-8")
        command = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={size}",
            "--remote-debugging-port=0", f"--user-data-dir={place}/profile", page.as_uri(),
        ]  # fmt: skip
        shown = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE
        while not answers and time.monotonic() < until:
            time.sleep(0.05)
        shown.kill()
        shown.wait()
        server.shutdown()
        time.sleep(0.5)  # its children let go of the profile
    if not answers:
        raise TimeoutError(f"{dossier} did not open within {PATIENCE:.0f} seconds")
    return answers[0]


if __name__ == "__main__":
    sys.exit(main())
