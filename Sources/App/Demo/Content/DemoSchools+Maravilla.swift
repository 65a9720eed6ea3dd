extension DemoSchools {
  /// The 85 schools of Maravilla Unified, by supervisor’s area.
  static let maravilla: [DemoSchool] = area1 + area2 + area3 + area4 + area5 + area6 + area7

  private static let area1: [DemoSchool] = [
    school("Sandpiper Elementary", .elementary, .puertoViejo, students: 626, teachers: 29),
    school("Pelican Cove Elementary", .elementary, .puertoViejo, students: 561, teachers: 26),
    school("Lantern Street Elementary", .elementary, .puertoViejo, students: 717, teachers: 33),
    school("Consuelo Ybarra Elementary", .elementary, .puertoViejo, students: 518, teachers: 24),
    school("Breakwater Middle", .middle, .puertoViejo, students: 989, teachers: 46),
    school("Puerto Viejo High", .high, .puertoViejo, students: 1910, teachers: 93),
    school("Saltgrass Elementary", .elementary, .saltworks, students: 507, teachers: 23),
    school("Old Pier Elementary", .elementary, .saltworks, students: 677, teachers: 31),
    school("Driftwood Elementary", .elementary, .saltworks, students: 490, teachers: 23),
    school("Saltworks K–8", .k8, .saltworks, students: 920, teachers: 43),
    school("Anchor Street Middle", .middle, .saltworks, students: 855, teachers: 40),
    school("Harborlight High", .high, .saltworks, students: 1695, teachers: 82),
  ]

  private static let area2: [DemoSchool] = [
    school("Milkweed Lane Elementary", .elementary, .mariposaFlats, students: 655, teachers: 30),
    school("Monarch Park Elementary", .elementary, .mariposaFlats, students: 780, teachers: 36),
    school("Meadowlark Lane Elementary", .elementary, .mariposaFlats, students: 547, teachers: 25),
    school("Rubén Catalán Elementary", .elementary, .mariposaFlats, students: 591, teachers: 27),
    school("Mariposa Flats K–8", .k8, .mariposaFlats, students: 951, teachers: 44),
    school("Redtail Middle", .middle, .mariposaFlats, students: 1117, teachers: 52),
    school("Willow Bend Elementary", .elementary, .losSauces, students: 696, teachers: 32),
    school("Cottonwood Court Elementary", .elementary, .losSauces, students: 648, teachers: 30),
    school("Buckeye Elementary", .elementary, .losSauces, students: 875, teachers: 41),
    school("Footbridge Elementary", .elementary, .losSauces, students: 498, teachers: 23),
    school("Swallow Creek Middle", .middle, .losSauces, students: 1075, teachers: 50),
    school("Los Sauces High", .high, .losSauces, students: 1863, teachers: 90),
  ]

  private static let area3: [DemoSchool] = [
    school("Plaza Street Elementary", .elementary, .puebloAlto, students: 557, teachers: 26),
    school("Adela Quiñones Elementary", .elementary, .puebloAlto, students: 544, teachers: 25),
    school("Jacaranda Row Elementary", .elementary, .puebloAlto, students: 621, teachers: 29),
    school("Tamarind Elementary", .elementary, .puebloAlto, students: 776, teachers: 36),
    school("Mosaic Middle", .middle, .puebloAlto, students: 901, teachers: 42),
    school("Pueblo Alto High", .high, .puebloAlto, students: 2025, teachers: 98),
    school("Horizonte Continuation High", .small, .puebloAlto, students: 96, teachers: 7, grades: 10...12),
    school("Depot Street Elementary", .elementary, .ferrocarril, students: 714, teachers: 33),
    school("Fig Tree Elementary", .elementary, .ferrocarril, students: 641, teachers: 30),
    school("Ofelia Barrón Elementary", .elementary, .ferrocarril, students: 688, teachers: 32),
    school("Ferrocarril K–8", .k8, .ferrocarril, students: 834, teachers: 39),
    school("Foundry Middle", .middle, .ferrocarril, students: 850, teachers: 40),
  ]

  private static let area4: [DemoSchool] = [
    school("Copper Hill Elementary", .elementary, .copperHill, students: 584, teachers: 27),
    school("Quail Ridge Elementary", .elementary, .copperHill, students: 727, teachers: 34),
    school("Canyon Wren Elementary", .elementary, .copperHill, students: 656, teachers: 30),
    school("Red Oak Elementary", .elementary, .copperHill, students: 623, teachers: 29),
    school("Granite Pass Middle", .middle, .copperHill, students: 999, teachers: 47),
    school("Copper Hill High", .high, .copperHill, students: 1959, teachers: 95),
    school("Sagebrush Elementary", .elementary, .vistaDelAlba, students: 618, teachers: 29),
    school("Thomas Adeyemi Elementary", .elementary, .vistaDelAlba, students: 767, teachers: 36),
    school("Morning Star Lane Elementary", .elementary, .vistaDelAlba, students: 733, teachers: 34),
    school("Vista del Alba K–8", .k8, .vistaDelAlba, students: 885, teachers: 41),
    school("Alborada Middle", .middle, .vistaDelAlba, students: 997, teachers: 47),
    school("Mirador High", .high, .vistaDelAlba, students: 1995, teachers: 97),
  ]

  private static let area5: [DemoSchool] = [
    school("Sycamore Bend Elementary", .elementary, .sycamoreBend, students: 803, teachers: 37),
    school("Riverstone Elementary", .elementary, .sycamoreBend, students: 743, teachers: 34),
    school("Mill Race Elementary", .elementary, .sycamoreBend, students: 614, teachers: 28),
    school("Confluence Middle", .middle, .sycamoreBend, students: 1142, teachers: 54),
    school("Sycamore Bend High", .high, .sycamoreBend, students: 1725, teachers: 84),
    school("Golondrina Elementary", .elementary, .lasGolondrinas, students: 654, teachers: 30),
    school("Swallowtail Elementary", .elementary, .lasGolondrinas, students: 753, teachers: 35),
    school("Bridge Street Elementary", .elementary, .lasGolondrinas, students: 561, teachers: 26),
    school("Hortensia Vidal Elementary", .elementary, .lasGolondrinas, students: 673, teachers: 31),
    school("Elderberry Elementary", .elementary, .lasGolondrinas, students: 492, teachers: 23),
    school("Las Golondrinas Middle", .middle, .lasGolondrinas, students: 1019, teachers: 48),
    school("Arboleda High", .high, .lasGolondrinas, students: 2139, teachers: 104),
  ]

  private static let area6: [DemoSchool] = [
    school("Northgate Elementary", .elementary, .northgate, students: 695, teachers: 32),
    school("Windmill Elementary", .elementary, .northgate, students: 803, teachers: 37),
    school("Orchard View Elementary", .elementary, .northgate, students: 622, teachers: 29),
    school("Samuel Pettway Elementary", .elementary, .northgate, students: 731, teachers: 34),
    school("Northgate High", .high, .northgate, students: 2032, teachers: 99),
    school("Farolito Independent Study", .small, .northgate, students: 238, teachers: 13, grades: 6...12),
    school("Cattail Elementary", .elementary, .ranchoLiebre, students: 697, teachers: 32),
    school("Poppy Field Elementary", .elementary, .ranchoLiebre, students: 664, teachers: 31),
    school("Threshing Barn Elementary", .elementary, .ranchoLiebre, students: 786, teachers: 36),
    school("Rancho Liebre K–8", .k8, .ranchoLiebre, students: 1032, teachers: 48),
    school("Juniper Flats Middle", .middle, .ranchoLiebre, students: 976, teachers: 46),
    school("Liebre Valley High", .high, .ranchoLiebre, students: 2073, teachers: 101),
  ]

  private static let area7: [DemoSchool] = [
    school("Heron Bluffs Elementary", .elementary, .heronBluffs, students: 509, teachers: 24),
    school("Tidepool Elementary", .elementary, .heronBluffs, students: 733, teachers: 34),
    school("Seagrass Elementary", .elementary, .heronBluffs, students: 716, teachers: 33),
    school("Lighthouse Road Elementary", .elementary, .heronBluffs, students: 901, teachers: 42),
    school("Egret Middle", .middle, .heronBluffs, students: 1062, teachers: 50),
    school("Heron Bluffs High", .high, .heronBluffs, students: 1860, teachers: 90),
    school("Maravilla Early College High", .small, .heronBluffs, students: 312, teachers: 15, grades: 9...12),
    school("Kelp Forest Elementary", .elementary, .marinaPoint, students: 644, teachers: 30),
    school("Grace Tolentino Elementary", .elementary, .marinaPoint, students: 723, teachers: 33),
    school("Coral Tree Elementary", .elementary, .marinaPoint, students: 475, teachers: 22),
    school("Marina Point K–8", .k8, .marinaPoint, students: 925, teachers: 43),
    school("Compass Point Middle", .middle, .marinaPoint, students: 896, teachers: 42),
    school("Gull Island School", .small, .marinaPoint, students: 37, teachers: 4, grades: 0...8),
  ]

  // Literals of one call each keep the type checker quick.
  static func school(
    _ name: String,
    _ level: DemoLevel,
    _ place: DemoNeighborhood,
    students: Int,
    teachers: Int,
    grades: ClosedRange<Int>? = nil
  ) -> DemoSchool {
    DemoSchool(
      code: DemoSchool.code(of: name),
      name: name,
      level: level,
      grades: grades ?? level.grades,
      neighborhood: place,
      students: students,
      teachers: teachers
    )
  }
}
