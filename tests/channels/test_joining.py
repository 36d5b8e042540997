"""Modules joined into one script; that it works as one is shown by every test of the widget."""

from __future__ import annotations

import re

import pytest

from bot.channels import pages
from bot.channels.joining import joined

MODULES = {
    "main.js": 'import { a } from "./a.js";\nconst later = () => import("./deep/b.js");\nrun(a, later);\n',
    "a.js": 'import { b } from "./deep/b.js";\nconst own = 1;\nexport const a = b + own;\n',
    "deep/b.js": 'export { c } from "./c.js";\nimport { d } from "../d.js";\nexport function b() {}\nconst own = d;\n',
    "deep/c.js": "export class c {}\nexport async function e() {}\n",
    "d.js": "export const d = 2;\n",
    "unused.js": "export const never = 1;\n",
}


def test_what_is_imported_comes_before_who_imports_it_and_once() -> None:
    made = joined(MODULES, "main.js")
    order = re.findall(r"^const (\$\w+) = \(\(\) => \{$", made, re.MULTILINE)
    assert sorted(order) == ["$a", "$d", "$deep_b", "$deep_c"]
    assert order.index("$d") < order.index("$deep_b") < order.index("$a")
    assert order.index("$deep_c") < order.index("$deep_b")
    assert "never" not in made


def test_imports_and_exports_become_plain_values() -> None:
    made = joined(MODULES, "main.js")
    assert "const { a } = $a;" in made and "const { d } = $d;" in made
    assert "Promise.resolve($deep_b)" in made
    assert "return { b, c: $deep_c.c };" in made and "return { c, e };" in made
    assert not re.search(r"^(import|export)\b|import\(", made, re.MULTILINE)


@pytest.mark.parametrize(
    "line",
    [
        'import whole from "./d.js";',
        'import * as all from "./d.js";',
        'import { d } from "elsewhere";',
        "export default 3;",
        "export let changing = 1;",
        "const x = import(name);",
    ],
)
def test_a_form_that_is_not_known_is_said_and_not_sent(line: str) -> None:
    with pytest.raises(ValueError, match="main.js: not known here"):
        joined({**MODULES, "main.js": f"{line}\n"}, "main.js")


def test_modules_that_need_each_other_are_said() -> None:
    circle = {"x.js": 'import { y } from "./y.js";\n', "y.js": 'import { x } from "./x.js";\n'}
    with pytest.raises(ValueError, match="x.js imports itself"):
        joined(circle, "x.js")


def test_the_widget_is_sent_whole_and_its_modules_can_be_read() -> None:
    files = pages.files()
    made = files["widget.js"].plain.decode()
    modules = [path for path in files if path.endswith(".js") and path not in ("widget.js", "page.js")]
    assert len(modules) >= 20
    for path in modules:
        assert f"const ${re.sub(r'[^a-z]', '_', path.removesuffix('.js'))} = " in made, path
        assert "import" in files[path].plain.decode() or "export" in files[path].plain.decode()


def test_types_are_not_sent() -> None:
    text = 'const a = /** @type {Map<string, number>} */ (new Map());\nconst b = "a /* b */ c";\n'
    assert pages.lean(text, "x.js") == 'const a = (new Map());\nconst b = "a /* b */ c";\n'
    assert "@type" not in pages.files()["widget.js"].plain.decode()


def test_a_sheet_is_sent_without_the_spaces_that_only_readers_need() -> None:
    sheet = """
    .a > .b, .c :is(p, q) {
      width: calc(1rem + 2px); content: "✓ " / ""; margin: 0 auto !important;
      ${DARK}
    }
    """
    body = '.a>.b,.c :is(p,q){width:calc(1rem + 2px);content:"✓ " / "";margin:0 auto!important;${DARK}}'
    assert pages.lean(f"const TEXT = `{sheet}`;\n", "styles.js") == f"const TEXT = `{body}`;\n"
    assert "\n" in pages.lean(f"const TEXT = `{sheet}`;\n", "log.js").strip(), "other scripts keep their texts"
