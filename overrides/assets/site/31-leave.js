/* 快速离开：不留在“后退”里 */
on(by("leave"), "click", function (e) { e.preventDefault(); location.replace(e.currentTarget.href); });
