"""一个真实地方的小站：只有真的区划、区号才查得到的规则，用它来试。电话号码是编的。"""

from __future__ import annotations

from building import but

PHONE = "0571-80000001"
"""工作站的电话。"""
ADDRESS = "杭州市西湖区北山街道幸福路1号"
OFFICE_SPOT = "{lat: 30.2611, lon: 120.1322, datum: gcj02}"
SPOT = "{lat: 30.2655, lon: 120.1401, datum: gcj02}"


def office(*changes: tuple[str, str]) -> dict[str, str]:
    """真实的本院：杭州市西湖区，号码是编的。"""
    return but(
        "office",
        ("sample: true\n", ""),
        ("示例县人民检察院", "杭州市西湖区人民检察院"),
        ('"999901"', '"330106"'),
        ('"0999"', '"0571"'),
        ("示例县城关街道法治路1号", "杭州市西湖区法治路1号"),
        ("{lat: 31.3415, lon: 118.3826, datum: gcj02}", OFFICE_SPOT),
        ("0999-0123450", "0571-80000000"),
        *changes,
    )


def station(*changes: tuple[str, str]) -> dict[str, str]:
    """真实的工作站。"""
    return but(
        "workstation",
        ("sample: true\n", ""),
        ('"999901001"', '"330106001"'),
        ("示例县城关街道幸福路1号", ADDRESS),
        ("{lat: 31.3401, lon: 118.3802, datum: gcj02}", SPOT),
        ("0999-0123411", PHONE),
        *changes,
    )
