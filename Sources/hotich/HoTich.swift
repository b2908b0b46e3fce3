@main
struct HoTich {
  static func main() {}
}
