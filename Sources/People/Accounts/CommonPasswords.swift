import Foundation

/// What people who must invent a password reach for first.
///
/// Source: our own list of words, names, seasons, teams and keyboard walks, with the rules by which people
/// lengthen them: figures and signs at the ends or in place of letters, and one word twice.
enum CommonPasswords {
  /// Letters that must be left beside common words to make a password one's own.
  private static let enoughLetters = 4

  /// Whether a password is a common word or two and little else, a walk along keys, or a few signs repeated.
  static func isGuessable(_ password: String) -> Bool {
    Set(password).count < 5 || isMostlyInOrder(password) || hasLittleBeside(words, in: password)
  }

  /// Whether taking away at most two of `known` leaves fewer than four letters.
  static func hasLittleBeside(_ known: Set<String>, in password: String) -> Bool {
    spellings(password).contains { spelling in
      let (used, left) = beside(known, in: spelling)
      return (1...2).contains(used) && left < enoughLetters
    }
  }

  /// The letters of a password, lower case, without accents: figures left out or read as what they mean.
  static func spellings(_ password: String) -> Set<String> {
    let folded = SearchKey.folded(password)
    let trimmed = String(folded.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
    let readings =
      [folded.filter(\.isLetter)]
      + ["i", "l"].map { one in
        String(trimmed.map { standsFor[$0] ?? ($0 == "1" ? Character(one) : $0) }.filter(\.isLetter))
      }
    return Set(readings)
  }

  private static let standsFor: [Character: Character] = [
    "0": "o", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t", "8": "b", "9": "g", "!": "i",
    "|": "l",
  ]

  /// How many different words are found, the longest first, and how many letters are left.
  private static func beside(_ known: Set<String>, in spelling: String) -> (used: Int, left: Int) {
    var rest = spelling
    var used = 0
    for word in known.sorted(by: { ($0.count, $0) > ($1.count, $1) }) where rest.contains(word) {
      rest = rest.replacing(word, with: " ")
      used += 1
    }
    return (used, rest.count { $0 != " " })
  }

  /// Whether most signs follow their neighbor in the alphabet, in counting, or on a row of keys.
  private static func isMostlyInOrder(_ password: String) -> Bool {
    let signs = Array(password.lowercased())
    let steps = zip(signs, signs.dropFirst()).count { areNeighbors($0, $1) }
    return steps * 10 >= (signs.count - 1) * 7
  }

  private static let rows = [
    "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb",
    "1q2w3e4r5t6y7u8i9o0p",
  ]

  private static let neighbors: Set<String> = Set(
    rows.flatMap { row in
      zip(row, row.dropFirst()).flatMap { ["\($0)\($1)", "\($1)\($0)"] }
    }
  )

  private static func areNeighbors(_ one: Character, _ other: Character) -> Bool {
    one == other || neighbors.contains("\(one)\(other)")
  }

  /// Lower case, letters only.
  static let words: Set<String> = Set(
    """
    aaaa abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abcdefghijkl abcdefghijklmnop abretesesamo abril
    acceso access adios admin administrador administradora administrator agosto alejandra alejandro alumna
    alumno always amanda america amiga amigo amor andrea andrew android angel angelito angels anthony
    antonio apple april arsenal asdasd asdf asdfgh asdfghjkl ashley asshole august autumn avengers azerty
    azul baby babyboy babygirl banana barbie barcelona baseball basketball batman batterystaple beach bear
    bears beatles bebe beisbol bendicion bestfriend biblioteca bienvenida bienvenido black blahblah blanco
    blessed blue broncos brother bunny burrito butter butterfly caballo california camaro cambiame camila
    campeon candy carlos cat champion champions change changeme changethis charlie cheese chelsea cherry
    chevy chicken chivas chocolate christ cielo cisco classroom clave coach coffee colegio college colombia
    computer contrasena cookie cookies corazon correcthorse correcthorsebatterystaple corvette cowboys
    cruzazul cutie dad daddy daniel daniela darthvader database december default demo diciembre dios
    director directora disney district distrito dodgers dog doggy dolphin domingo dragon dragonball eagle
    eagles educacion education ejemplo elsalvador eminem enero enter entrar escuela estrella estudiante
    example facebook faith fall familia family father febrero february fernando ferrari flor flower flowers
    football ford forever fortnite francisco freedom fresno friday friend friends frodo frozen fuckyou
    futbol gabriel gabriela gandalf garfield gato george ghost giants ginger god godisgood goku gold golden
    golf goodbye google grace green guadalupe guatemala guest guitar happy harley harrypotter heart heaven
    hello hellokitty hermana hermano hija hijo hithere hockey hogwarts hola homework honda honey hope horse
    hunter ilove ilovemyschool iloveschool iloveteaching iloveyou initial instagram internet invierno
    invitado iphone ironman isabella january jennifer jessica jesus jesuschrist jordan jose joshua juan
    jueves julio july june junio juventus killer kinder kitten kitty knight kobe lakers learning legend
    letmein liberty library linux lion liverpool lkjhgf login logon london losangeles love lovely lover
    loveyou lucky luis luna lunes maestra maestro magic magical mama march maria mariana mario mariposa
    martes marzo master math matthew maverick may mayo mercedes messi metallica mexico michael michelle
    micielo mickey microsoft miercoles miguel minecraft minnie mivida mnbvcxz mom mommy monday monkey moon
    mother mountain music mustang mypassword nada naruto negro network newyork nicole ninja nirvana nothing
    november noviembre ocean october octubre one onetwo onetwothree opensesame openup operator oracle orange
    otono packers panther papa pass passphrase passw password patriots peace peanut pepper perro peru
    phoenix piano pikachu pirate pizza playa poiuyt pokemon pony porsche primaria primavera prince princesa
    princess principal principe profesor profesora prueba puppy purple qazwsx qazwsxedc qweqwe qwerty
    qwertyuiop qwertz rabbit raiders rainbow ranger reading realmadrid red redsox river robert roblox
    rockstar rojo ronaldo root rosa rose sabado samantha sample samsung sandiego sanfrancisco sanjose
    santiago saturday school schools secret secreta secreto secundaria security september septiembre server
    shadow shakira shark siempre signin silver sister sky skywalker slipknot smile snoopy snow soccer sofia
    softball sol soldier spider spiderman spring star stars starwars steelers strawberry student students
    sugar summer sun sunday sunflower sunshine superman superuser sweetheart sysadmin system taco tacos
    tarea teacher teamo temp temporal temporary tennis tequiero test tester testing texas thisismypassword
    thomas throughline thursday tiger toyota trinity trustno trustnoone tuesday turtle twitter unicorn
    universidad university uno unodostres usa user usuario valentina verano verde viernes volleyball warrior
    warriors wasd wednesday welcome welcomeback whatever white william windows winner winter wolf wolves wonderwoman
    word xyz yamaha yankees yellow yoda youtube zelda zxcvbn zxcvbnm zzzz
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
  )
}
