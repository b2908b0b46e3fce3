"""The same certificate, plainer, by WeasyPrint: what one costs in milliseconds, and a batch in seconds."""
import resource
import sys

import weasyprint


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


LINES = [
    ("Họ, chữ đệm, tên", "NGUYỄN HOÀNG BẢO NGỌC {0}"), ("Ngày, tháng, năm sinh", "20/11/2026"),
    ("Ghi bằng chữ", "Ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu"),
    ("Giới tính", "Nữ"), ("Dân tộc", "Kinh"), ("Quốc tịch", "Việt Nam"),
    ("Nơi sinh", "Bệnh viện Đa khoa huyện Quốc Oai, xã Quốc Oai, thành phố Hà Nội"),
    ("Quê quán", "Xã Hưng Đạo, thành phố Hà Nội"), ("Số định danh cá nhân", "001326{0}"),
    ("Họ, chữ đệm, tên người mẹ", "Trần Thị Ánh Tuyết"), ("Năm sinh", "1998"),
    ("Nơi cư trú", "Thôn {0}, xã Hưng Đạo, thành phố Hà Nội"),
    ("Họ, chữ đệm, tên người cha", "Nguyễn Văn Đức"), ("Năm sinh", "1995"),
    ("Nơi cư trú", "Thôn {0}, xã Hưng Đạo, thành phố Hà Nội"),
    ("Nơi đăng ký khai sinh", "Ủy ban nhân dân xã Hưng Đạo, thành phố Hà Nội"),
]
STYLE = """@page { size: A4; margin: 20mm 20mm 20mm 25mm } body { font: 13pt 'Liberation Serif' }
h1 { text-align: center } section { break-after: page }"""


def page(place):
    lines = "".join(f"<p>{label}: <b>{text.format(place)}</b></p>" for label, text in LINES)
    return f"<section><h1>GIẤY KHAI SINH</h1>{lines}</section>"


def pdf(places):
    body = "".join(map(page, places))
    return weasyprint.HTML(string=f"<html lang=vi><style>{STYLE}</style>{body}</html>").write_pdf()


rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
pdf([0])
started = processor_seconds()
for place in range(rounds):
    pdf([place])
print("one", (processor_seconds() - started) / rounds * 1000)
started = processor_seconds()
pdf(range(500))
print("batch", processor_seconds() - started)
