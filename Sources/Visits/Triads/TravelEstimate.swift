import Kernel
import People

/// How long it takes from one school to another, estimated from their places only.
enum TravelEstimate {
  /// Roads are longer than the straight line by about this much in cities laid out as a grid.
  private static let detour = 1.3
  private static let milesAnHour = 25.0
  /// To park and to sign in.
  private static let minutesToArrive = 5.0

  /// Whole minutes, rounded up; nothing when the places cannot be compared.
  static func minutes(from one: SchoolPlace, to other: SchoolPlace) -> Int? {
    one.miles(to: other).map { miles in
      Int((miles * detour / milesAnHour * 60 + minutesToArrive).rounded(.up))
    }
  }

  /// How it is done, for those who set a limit by it.
  static let words = Phrase(
    "Minutes are an estimate: the straight line between two schools, 30% longer for the roads, at 25 miles an hour, and 5 minutes to park and sign in. No traffic, no bridges, no hills.",
    "Los minutos son una estimación: la línea recta entre dos escuelas, 30 % más por las calles, a 25 millas por hora, y 5 minutos para estacionarse y registrarse. Sin tráfico, puentes ni cerros."
  )
}
