/// What a guesser tries first: words of the usual lists of leaked passwords, and what people of a
/// Vietnamese office reach for, as letters without marks.
enum CommonPasswords {
  /// The words, longest first, so that `matkhaumoi` goes before `matkhau`.
  static let longestFirst: [[UInt8]] =
    words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    .sorted { $0.count > $1.count }

  private static let words = """
    password passw0rd p4ssword passwort passe welcome letmein login admin administrator root toor
    guest master user test tester testing default changeme secret private hello hello123 iloveyou
    loveyou lovely love forever family friend friends baby babygirl princess sunshine shadow
    dragon monkey football baseball soccer basketball superman batman spiderman pokemon naruto
    doraemon starwars computer internet samsung iphone android google facebook gmail yahoo hotmail
    zalo youtube tiktok telegram windows microsoft office excel word server system qwerty
    qwertyuiop qwert asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r
    1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 1qazxsw2 zaq12wsx zaq1 qweasd qweasdzxc qwe123 asd123 zxc123
    abc123 abcd1234 abcabc aabbcc a1b2c3 a1b2c3d4 aa123456 123123 123321 112233 111222 121212
    131313 123654 147258 147258369 159357 159753 258456 741852963 963852741 789456 789456123
    852456 987654 654321 102030 010203 696969 101010 1314520 5201314 1234qwer qwer1234 zxcv1234
    asdf1234 pass1234 admin123 admin888 admin1234 root123 user123 test123 welcome1 michael jordan
    jessica jennifer ashley charlie thomas daniel andrew robert hunter killer trustno1 whatever
    freedom ginger pepper summer winter spring autumn monday friday sunday january december flower
    purple orange banana chocolate cookie cheese chicken tiger lion eagle phoenix ferrari mercedes
    porsche honda toyota yamaha suzuki liverpool arsenal chelsea barcelona realmadrid manchester
    ronaldo messi victory champion winner money dollar business company security matkhau mk123
    matkhaumoi matkhaucuatoi matkhaucuaban cuatoi cuaban cuaanh cuaem cuaminh matkhau123 matkhau1
    dangnhap taikhoan nguoidung quantri quantrivien quanly kiemtra thunghiem macdinh khongbiet
    khongco khongnho quenmatkhau quenroi toiquen nhomatkhau baomat bimat xinchao chao chaoban
    chaocacban camon camonban tambiet hentgaplai anhyeuem emyeuanh yeuem yeuanh yeuban toiyeuban
    toiyeu minhyeu anhyeu emyeu anhnhoem emnhoanh nhoem nhoanh yeumai yeumaimai yeuthuong yeunhau
    mottinhyeu tinhyeu tinhban tinhbanmaimai maiyeu maimai motdoi suotdoi mottraitim traitim
    conyeu conyeume conyeubome bomeyeucon boyeucon meyeucon conyeubo vochong voyeu chongyeu
    voyeuchong chongyeuvo vodoi giadinh giadinhtoi giadinhyeuthuong giadinhhanhphuc hanhphuc
    maimaihanhphuc hanhphucmaimai conglaphi cogang coganglen quyettam thanhcong maythanhcong
    maymannhe mayman chucmungnammoi chucmung nammoi tetnguyendan sinhnhat chucmungsinhnhat ngaymai
    homnay homqua cuocsong cuocsongtuoidep tuoidep tuoitre thoigian niemtin hivong uocmo giacmo
    caumong binhan binhyen vuive nucuoi nhoccon nhockute nhocxinh beyeu beiu becung becon bemeo
    becun cunyeu cuncon meoyeu meocon meomeo heocon heoyeu gautruc gaubong thobong thotrang
    congchua hoangtu bachtuyet nguoiyeu ngoisao ngoisaocodon saobang matroi mattrang matbiec
    bautroi bienxanh bienca songbien mualanh muathu muadong muaxuan muahe muahoa hoahong hoasen
    hoamai hoadao hoaphuong hoacuc huongduong bonghong hoabattu caycau caytre luatre lucbinh
    conmeo concho conga conheo convit contrau conrong conho rongvang rongden rongtrang hotrang
    sutu daibang bachho thanlong longvang kimcuong vangbac titan phattai phatdat phatloc locphat
    phuquy giausang tienbac tientai kiemtien lamgiau trungso xoso dedau bongda bongdavietnam
    vodich vodichvietnam vietnamvodich quanghai congphuong hoangthuylinh sontung sontungmtp skymtp
    denvau blackpink vietnam vietnamtoi toiyeuvietnam yeuvietnam iloveyouvietnam nguoivietnam
    datnuoc toquoc quehuong quehuongtoi hanoi thanhpho thanhphohochiminh hochiminh tphcm saigon
    haiphong danang cantho hatinh nghean thanhhoa namdinh thaibinh haiduong hungyen bacninh
    bacgiang bacninhbacgiang vinhphuc phutho thainguyen tuyenquang hagiang caobang langson
    quangninh laocai yenbai sonla dienbien laichau hoabinh ninhbinh hanam quangbinh quangtri
    quangnam quangngai binhdinh phuyen khanhhoa ninhthuan binhthuan kontum gialai daklak daknong
    lamdong binhphuoc tayninh binhduong dongnai vungtau longan dongthap angiang tiengiang vinhlong
    bentre kiengiang haugiang travinh soctrang baclieu camau phuquoc dalat nhatrang sapa halong
    hoian hungdao tranhungdao tranquoctoan leloi lethanhtong nguyentrai nguyenhue quangtrung
    lythuongkiet haibatrung batrieu dinhtienhoang hungvuong vuahung bacho bachomuonnam
    bachokinhyeu doclaptudohanhphuc doclap tudo conghoaxahoichunghiavietnam conghoa xahoichunghia
    dangcongsan dangcongsanvietnam muonnam quangvinh vinhquang quocgia nhandan chinhphu chinhquyen
    ubnd ubndxa ubndphuong ubndhuyen ubndtinh uybannhandan uyban hdnd hoidongnhandan vanphong
    vanphongubnd motcua bophanmotcua tuphap tuphaphotich hotich canbohotich congchuc
    congchuchotich dangkykhaisinh dangkyhotich khaisinh khaitu kethon lyhon congan conganxa
    cancuoc cancuoccongdan chungminh hochieu hokhau giaykhaisinh trichluc chungthuc congchung
    sotuphap botuphap phongtuphap cucconghoa lanhdao chutich phochutich bithu phobithu nhanvien
    giaovien giaovienchunhiem hocsinh sinhvien hocduong truonghoc daihoc thcs thpt mamnon tieuhoc
    benhvien tramyte bacsi ketoan thuquy thukho vanthu luutru maytinh maytinhban dienthoai mayin
    mang wifi internetwifi matkhauwifi khongcomatkhau khongcopass congtacxahoi
    thoigiansedichungtoi motngaymoi ngaymoitotlanh motconvit motconvitxoerahaicaicanh
    haiconthanlancon chauyeubaco caubechichoa bongbongbang baconbuom convoiconvoi canhac nhactre
    nhacvang xuanve xuanmoi nguyen nguyenvan nguyenthi tran tranvan tranthi levan lethi phamvan
    phamthi hoangvan hoangthi phanvan vuvan vuthi vovan dangvan buivan dovan hovan ngovan duongvan
    lyvan motnam motbahai motbonnam motmotmotmot khongmothai khongmothaiba motbabon mothaiba
    mothaibabon mothaibabonnam mothaibabonnamsau mothaibabonnamsaubaytam
    """
}
