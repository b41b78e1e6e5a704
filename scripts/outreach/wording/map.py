"""给读者看的词：地图链接。"""

WORDS = {
    "map.see": ("看地图：", "Map:"),
    "map.amap": ("高德", "Amap"),
    "map.baidu": ("百度", "Baidu Maps"),
    "map.tencent": ("腾讯", "Tencent Maps"),
    "map.sample": (
        "示例地点是编的，不给地图链接。",
        "This place is invented, so there are no map links.",
    ),
}
