"""地方：区划、区号、地址、坐标，一处一处对，两处互相对。"""

from __future__ import annotations

import pytest

from building import Files, but, found, short, site_of, told
from outreach.checks import RULES
from real_site import ADDRESS, OFFICE_SPOT, SPOT, office, station

MINE = [r.slug for r in RULES.values() if r.topic in ("places", "locations", "crowding")] + [
    "location-swapped"
]
"""本文件管的全部规则：一个错只该有一条消息。"""
STATION = "workstations/chengguan.md"
AGAIN = "在手机地图上长按那扇门重新抄"
BAIDU = (
    "想想是从哪个地图抄的：高德、腾讯写 gcj02，百度写 bd09，手机定位写 wgs84。两处改成一样，如：datum: gcj02"
)
OWN_SPOT = "在手机地图上长按这个站的门，抄它自己的坐标；真在一栋楼里，就加一行例外：allow: [{rule: location-shared, reason: 同一栋楼}]"
SMALL = "末尾是 00 的是省、市的代码，本院是县级，工作站的辖区都从它算起。"


def code(new: str) -> dict[str, str]:
    return office(('"330106"', f'"{new}"'))


def station_code(new: str) -> Files:
    return {**office(), **station(('"330106001"', f'"{new}"'))}


def address(new: str) -> Files:
    return {**office(), **station((ADDRESS, new))}


def spot(new: str) -> Files:
    return {**office(), **station((SPOT, new))}


def dongmen(old: str, new: str) -> Files:
    """样例的工作站，和照它抄的另一个。"""
    first = but("workstation")
    assert old in first[STATION]
    second = first[STATION].replace("城关社区检察工作站", "东门社区检察工作站").replace(old, new)
    return {**first, "workstations/dongmen.md": second}


def head(rule: str, key: str, written: str, at: int, level: str = "必须改", path: str = STATION) -> str:
    return f"{path}:{at} {level} {rule} {key}\n写的是 {key.partition('.')[0]}: {written}\n"


def place(rule: str, written: str, why: str, fix: str, level: str = "必须改", key: str = "location") -> str:
    return head(rule, key, written, 7, level) + f"为什么 {why}\n怎么改 {fix}"


def told_address(
    rule: str, written: str, other: str, fix: str, at: int = 5, county: str = "330106 是西湖区"
) -> str:
    why = f"地址写的是{other}，区划代码 {county}。"
    return (
        head(rule, "address", written, at)
        + f"为什么 {why}\n怎么改 改成：address: {fix}；地址没错，就改 division。"
    )


def no_county(written: str, fix: str, at: int = 5, county: str = "西湖区") -> str:
    why = f"地址里没有“{county}”，外地也有同名的街道，导航会导错。"
    return (
        head("address-county", "address", written, at, "建议改")
        + f"为什么 {why}\n怎么改 改成：address: {fix}"
    )


def told_code(rule: str, new: str, why: str, fix: str, at: int = 5, path: str = "office.md") -> str:
    return head(rule, "division", f'"{new}"', at, path=path) + f"为什么 {why}\n怎么改 {fix}"


HANGZHOU = '改成：division: "330106"（浙江省杭州市西湖区）'
GONE = "全国没有 {} 这个县级代码，可能打错了，也可能那个县改过代码。"
ABROAD = "{lat: 48.8584, lon: 2.2945, datum: wgs84}"

BAD: list[tuple[str, Files, str]] = [
    ("division-unknown", code("330199"), told_code("division-unknown", "330199", GONE.format("330199"), HANGZHOU)),
    ("division-unknown", code("500112"), told_code("division-unknown", "500112", GONE.format("500112"), HANGZHOU)),
    ("division-unknown", code("999901"),
     told_code("division-unknown", "999901", "9999 开头的代码是编的，只给示例用。", HANGZHOU)),
    ("division-unknown", but("office", ('"999901"', '"123456"')),
     told_code("division-unknown", "123456", GONE.format("123456"), '示例用编的代码，改成：division: "999901"', 6)),
    ("division-unknown", office(('"330106"', '"123456"'), ("杭州市西湖区人民检察院", "样板县人民检察院")),
     told_code("division-unknown", "123456", GONE.format("123456"), "写本县的 6 位代码，民政部网站上可查。")),
    ("division-county", code("330100"), told_code("division-county", "330100", SMALL, HANGZHOU)),
    ("division-county", code("330000"), told_code("division-county", "330000", SMALL, HANGZHOU)),
    ("division-county", code("330106001"),
     told_code("division-county", "330106001", "9 位的是乡镇街道的代码，本院是县级，工作站的辖区都从它算起。", '改成：division: "330106"')),
    ("division-county", but("office", ('"999901"', '"999900"')),
     told_code("division-county", "999900", SMALL, '示例用编的代码，改成：division: "999901"', 6)),
    ("division-outside", station_code("330105001"),
     told_code("division-outside", "330105001", "330105001 是浙江省杭州市拱墅区的代码，不在本院的辖区（330106）里。",
               '改成：division: "330106001"', 4, STATION)),
    ("division-outside", station_code("999901001"),
     told_code("division-outside", "999901001", "999901001 不在本院的辖区（330106）里。", '改成：division: "330106001"', 4, STATION)),
    ("division-outside", station_code("360103"),
     told_code("division-outside", "360103", "360103 是江西省南昌市西湖区的代码，不在本院的辖区（330106）里。",
               '改成：division: "330106"', 4, STATION)),
    ("division-outside", but("workstation", ('"999901001"', '"999902001"')),
     told_code("division-outside", "999902001", "999902001 不在本院的辖区（999901）里。", '改成：division: "999901001"', 5, STATION)),
    ("area-division", office(('area_code: "0571"', 'area_code: "0575"')), """
office.md:6 必须改 area-division area_code
写的是 area_code: "0575"
为什么 区号 0575 是浙江省绍兴市的；浙江省杭州市西湖区的区号是 0571。
怎么改 改成：area_code: "0571"；是区划代码写错了，就改 division。两个都没错，就加一行例外：allow: [{rule: area-division, reason: 为什么}]
"""),
    ("address-elsewhere", address("杭州市上城区望江路1号"),
     told_address("address-elsewhere", "杭州市上城区望江路1号", "浙江省杭州市上城区", "杭州市西湖区望江路1号")),
    ("address-elsewhere", address("上城区望江路1号"),
     told_address("address-elsewhere", "上城区望江路1号", "浙江省杭州市上城区", "杭州市西湖区望江路1号")),
    ("address-elsewhere", address("绍兴市柯桥区群贤路1号"),
     told_address("address-elsewhere", "绍兴市柯桥区群贤路1号", "浙江省绍兴市柯桥区", "杭州市西湖区群贤路1号")),
    ("address-elsewhere", address("南昌市西湖区人民路1号"),
     told_address("address-elsewhere", "南昌市西湖区人民路1号", "江西省南昌市西湖区", "杭州市西湖区人民路1号")),
    ("address-elsewhere", address("浙江省绍兴市人民路1号"),
     told_address("address-elsewhere", "浙江省绍兴市人民路1号", "浙江省绍兴市", "杭州市西湖区人民路1号")),
    ("address-elsewhere", office(("杭州市西湖区法治路1号", "杭州市拱墅区法治路1号")),
     "office.md:7" + told_address("address-elsewhere", "杭州市拱墅区法治路1号", "浙江省杭州市拱墅区", "杭州市西湖区法治路1号", 7)
     .removeprefix(f"{STATION}:7")),
    ("address-elsewhere", but("workstation", ("示例县城关", "样板县城关")),
     told_address("address-elsewhere", "样板县城关街道幸福路1号", "样板县", "示例县城关街道幸福路1号", 6, "999901 是示例县")),
    ("address-elsewhere", but("workstation", ("示例县城关", "杭州市西湖区城关")),
     told_address("address-elsewhere", "杭州市西湖区城关街道幸福路1号", "浙江省杭州市西湖区", "示例县城关街道幸福路1号", 6, "999901 是示例县")),
    ("address-county", address("北山街道幸福路1号"), no_county("北山街道幸福路1号", "杭州市西湖区北山街道幸福路1号")),
    ("address-county", address("杭州市幸福路1号"), no_county("杭州市幸福路1号", "杭州市西湖区幸福路1号")),
    ("address-county", but("workstation", ("示例县城关", "城关")),
     no_county("城关街道幸福路1号", "示例县城关街道幸福路1号", 6, "示例县")),
    ("location-swapped", spot("{lat: 120.1401, lon: 30.2655, datum: gcj02}"),
     place("location-swapped", "{lat: 120.1401, lon: 30.2655, datum: gcj02}",
           "纬度和经度写反了，地图会指到国外。中国的纬度是 3 到 54，经度是 73 到 136。", f"改成：location: {SPOT}")),
    ("location-swapped", spot("{lat: 85.1234, lon: 41.7654, datum: wgs84}"),
     place("location-swapped", "{lat: 85.1234, lon: 41.7654, datum: wgs84}",
           "纬度和经度写反了，地图会指到国外。中国的纬度是 3 到 54，经度是 73 到 136。",
           "改成：location: {lat: 41.7654, lon: 85.1234, datum: wgs84}")),
    ("location-zero", spot("{lat: 0.0000, lon: 0.0000, datum: wgs84}"),
     place("location-zero", "{lat: 0.0000, lon: 0.0000, datum: wgs84}", "坐标里有 0，多半是没填，地图会指到国外。",
           "在手机地图上长按那扇门，抄下坐标；一时抄不到，就把 location 这一行删掉。")),
    ("location-zero", spot("{lat: 30.2655, lon: 0.0000, datum: gcj02}"),
     place("location-zero", "{lat: 30.2655, lon: 0.0000, datum: gcj02}", "坐标里有 0，多半是没填，地图会指到国外。",
           "在手机地图上长按那扇门，抄下坐标；一时抄不到，就把 location 这一行删掉。")),
    ("location-outside", spot(ABROAD),
     place("location-outside", ABROAD, "纬度 48.8584、经度 2.2945 不在中国，地图会指到国外。",
           f"{AGAIN}；纬度是 3 到 54 的那个数，经度是 73 到 136 的那个。")),
    ("location-outside", spot("{lat: -30.2655, lon: 120.1401, datum: gcj02}"),
     place("location-outside", "{lat: -30.2655, lon: 120.1401, datum: gcj02}",
           "纬度 -30.2655、经度 120.1401 不在中国，地图会指到国外。", f"去掉负号：location: {SPOT}")),
    ("location-decimals", spot("{lat: 30.265, lon: 120.1401, datum: gcj02}"),
     place("location-decimals", "{lat: 30.265, lon: 120.1401, datum: gcj02}", "30.265 只准到一百米左右，会把人带到一条街外。",
           "在手机地图上长按那扇门，把小数点后的数字抄全，至少四位。", "建议改", "location.lat")),
    ("location-division", office((OFFICE_SPOT, "{lat: 39.9087, lon: 116.3975, datum: gcj02}")), """
office.md:8 必须改 location-division location
写的是 location: {lat: 39.9087, lon: 116.3975, datum: gcj02}
为什么 这一点离浙江省杭州市西湖区有 1125 公里，不在本县。
怎么改 在手机地图上长按大门重新抄，应当在 lat: 30.26、lon: 120.13 附近；是区划代码写错了，就改 division。
""".replace(":8 ", ":9 ")),
    ("location-far", spot("{lat: 30.2655, lon: 122.1401, datum: gcj02}"),
     place("location-far", "{lat: 30.2655, lon: 122.1401, datum: gcj02}", "离本院有 193 公里，不会在本院的辖区里。",
           f"{AGAIN}；本院的坐标也看一遍，写在 docs/office.md。")),
    ("location-distant", spot("{lat: 30.2655, lon: 121.1401, datum: gcj02}"),
     place("location-distant", "{lat: 30.2655, lon: 121.1401, datum: gcj02}", "离本院有 97 公里，一般的县没有这么大。",
           "在手机地图上看看是不是那扇门；真有这么远，就加一行例外：allow: [{rule: location-distant, reason: 山区大县}]", "建议改")),
    ("location-shared", dongmen("reception", "reception"), f"""
workstations/dongmen.md:8 必须改 location-shared location
写的是 location: {{lat: 31.3401, lon: 118.3802, datum: gcj02}}
为什么 和城关社区检察工作站（chengguan.md）是同一点，总有一个是抄错的。
怎么改 {OWN_SPOT}
"""),
    ("location-shared", dongmen("lat: 31.3401", "lat: 31.34021"), f"""
workstations/dongmen.md:8 必须改 location-shared location
写的是 location: {{lat: 31.34021, lon: 118.3802, datum: gcj02}}
为什么 和城关社区检察工作站（chengguan.md）是同一点，总有一个是抄错的。
怎么改 {OWN_SPOT}
"""),
    ("location-datum", dongmen("gcj02", "bd09"), f"""
workstations/dongmen.md:8 必须改 location-datum location.datum
写的是 location: {{lat: 31.3401, lon: 118.3802, datum: bd09}}
为什么 和城关社区检察工作站的数字一样，那边写的是 gcj02，这边是 bd09，差几百米。
怎么改 {BAIDU}
"""),
    ("location-datum", spot(OFFICE_SPOT.replace("gcj02", "wgs84")),
     place("location-datum", OFFICE_SPOT.replace("gcj02", "wgs84"),
           "和杭州市西湖区人民检察院的数字一样，那边写的是 gcj02，这边是 wgs84，差几百米。", BAIDU, key="location.datum")),
]  # fmt: skip

FAR_OK = ("title: ", "allow: [{rule: location-far, reason: 飞地}]\ntitle: ")

GOOD: list[tuple[str, Files]] = [
    ("division-unknown", but("office")),
    ("division-unknown", {**office(), **station()}),
    ("division-unknown", {"office.md": None, **station()}),
    ("division-county", but("office", ('"999901"', '"999923"'))),
    ("division-county", office(
        ('"330106"', '"441900"'), ('area_code: "0571"', 'area_code: "0769"'), ("杭州市西湖区法治", "东莞市法治"),
        ("杭州市西湖区人民检察院", "东莞市第一市区人民检察院"), (OFFICE_SPOT, "{lat: 23.0201, lon: 113.7501, datum: gcj02}"))),
    ("division-outside", station_code("330106")),
    ("division-outside", station_code("330106109")),
    ("division-outside", but("workstation", ('"999901001"', '"999901"'))),
    ("area-division", office()),
    ("area-division", office(
        ('"330106"', '"429004"'), ('area_code: "0571"', 'area_code: "0728"'), ("杭州市西湖区法治", "湖北省仙桃市法治"),
        (OFFICE_SPOT, "{lat: 30.3601, lon: 113.4301, datum: gcj02}"))),
    ("area-division", but("office", ('"0999"', '"0571"'))),
    ("address-elsewhere", address("浙江省杭州市西湖区幸福路1号")),
    ("address-elsewhere", address("西湖区幸福路1号")),
    ("address-elsewhere", address("西湖区上城路1号（原上城区政府）")),
    ("address-elsewhere", but("workstation", ("示例县城关", "某省某市示例县城关"))),
    ("address-elsewhere", but("workstation", ("示例县城关", "示例县朝阳区"))),
    ("address-county", but("workstation")),
    ("address-county", address("西湖景区管委会旁")),
    ("location-swapped", spot("{lat: 30.2655, lon: 120.1402, datum: bd09}")),
    ("location-zero", {**office(), **station(("location: " + SPOT + "\n", ""))}),
    ("location-outside", but("workstation", (": 31.3401", ": 31.3411"))),
    ("location-outside", office(
        ('"330106"', '"460321"'), (OFFICE_SPOT, "{lat: 16.8345, lon: 112.3388, datum: wgs84}"),
        ("title: ", "allow: [{rule: division-unknown, reason: 三沙}]\ntitle: "))),
    ("location-decimals", spot("{lat: 30.2600, lon: 120.1400, datum: gcj02}")),
    ("location-decimals", spot("{lat: 30.265512345, lon: 120.140198765, datum: gcj02}")),
    ("location-division", office((OFFICE_SPOT, "{lat: 30.0011, lon: 120.1322, datum: wgs84}"))),
    ("location-division", but("office")),
    ("location-far", {**office(), **station((SPOT, "{lat: 30.2655, lon: 122.1401, datum: gcj02}"), FAR_OK)}),
    ("location-far", {**office(("location: " + OFFICE_SPOT + "\n", "")), **station((SPOT, "{lat: 45.1234, lon: 122.1401, datum: gcj02}"))}),
    ("location-distant", spot("{lat: 30.6655, lon: 120.1401, datum: gcj02}")),
    ("location-shared", dongmen("lat: 31.3401", "lat: 31.3403")),
    ("location-shared", dongmen("status: open", "status: closed\nreason: 并了")),
    ("location-shared", spot(OFFICE_SPOT)),
    ("location-datum", dongmen("31.3401, lon: 118.3802, datum: gcj02", "31.3462, lon: 118.3866, datum: bd09")),
    ("location-datum", but("workstation")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    """说的一字不差，而且只有这一条：一个错不报两遍。"""
    assert told(files, *MINE) == expected.strip()
    assert f" {rule} " in expected


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert rule in MINE
    assert told(files, *MINE) == ""


WRITING = [
    ("location.lat", "{lat: 30°15′56″, lon: 120.1401, datum: gcj02}", "value-number", "改成：lat: 30.26556"),
    ("location.lat", "{lat: 北纬30.2655°, lon: 120.1401, datum: gcj02}", "value-number", "改成：lat: 30.2655"),
    ("location.lon", "{lat: 30.2655, lon: E120.1401, datum: gcj02}", "value-number", "改成：lon: 120.1401"),
    ("location.lon", "{lat: 30.2655, lon: １２０.１４０１, datum: gcj02}", "value-number", "改成：lon: 120.1401"),
    ("location.lat", '{lat: "30,2655", lon: 120.1401, datum: gcj02}', "value-number", "改成：lat: 30.2655"),
    ("location.lat", "{lat: 30.26, lon: 120.1401, datum: gcj02}", "value-number", "照这样写：31.3401"),
    ("location.datum", "{lat: 30.2655, lon: 120.1401, datum: 高德}", "value-choice", "改成：datum: gcj02"),
    ("location.datum", "{lat: 30.2655, lon: 120.1401, datum: BD-09}", "value-choice", "改成：datum: bd09"),
    ("location.datum", "{lat: 30.2655, lon: 120.1401, datum: GPS}", "value-choice", "改成：datum: wgs84"),
    ("location.datum", "{lat: 30.2655, lon: 120.1401}", "key-missing",
     "加上一行：datum: gcj02（高德、腾讯抄来的是 gcj02，百度是 bd09，手机定位是 wgs84）"),
    ("location", "30.2655,120.1401", "value-shape",
     f"改成：location: {SPOT}；百度上抄的 datum 写 bd09，手机定位的写 wgs84。"),
    ("location", "120.1401，30.2655", "value-shape",
     f"改成：location: {SPOT}；百度上抄的 datum 写 bd09，手机定位的写 wgs84。"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "written", "rule", "fix"), WRITING)
def test_written_another_way(field: str, written: str, rule: str, fix: str) -> None:
    """认得出的写法，给出改好的。"""
    [only] = found(site_of(spot(written)), "value-number", "value-choice", "value-shape", "key-missing")
    assert (only.at.path, only.at.line, only.field, only.rule, only.fix) == (STATION, 7, field, rule, fix)


def test_many_stations_on_one_spot_are_told_once_each() -> None:
    """三百个站抄了同一个坐标：每个报一次，不是一对报一次。"""
    text = but("workstation")[STATION]
    files = {f"workstations/s{n:04}.md": text for n in range(300)}
    problems = found(site_of(files), "location-shared")
    assert len(short(problems)) == 299
