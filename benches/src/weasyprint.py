"""Makes a PDF of one page once, then again for every line it is given; prints the milliseconds of each."""

import sys
import time

from weasyprint import HTML

page, pdf = sys.argv[1:]
with open(page, encoding="utf-8") as file:
    html = file.read()


def make():
    start = time.perf_counter()
    made = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    milliseconds = (time.perf_counter() - start) * 1000
    with open(pdf, "wb") as file:
        file.write(made)
    print(milliseconds, flush=True)


make()
for _ in sys.stdin:
    make()
