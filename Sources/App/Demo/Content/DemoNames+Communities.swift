extension DemoNames {
  static let communities: [Community] = [
    latino, black, cambodian, vietnamese, hmongAndLao, filipino, islander, white, armenian, everybody, native,
  ]

  private static let latino: Community = Community(
    group: .latino,
    given: words(
      """
      Abril Adrián Alejandra Alondra Álvaro Anahí Andrea Araceli Ariana Beatriz Brenda Camila Carlos Catalina
      César Citlali Clara Cristian Damián Daniela Diego Dulce Edgar Elena Emiliano Ernesto Esmeralda Esteban
      Fátima Fernanda Gael Gerardo Graciela Guadalupe Gustavo Iker Inés Ismael Itzel Ivette Jazmín Jimena
      Joaquín Julián Karina Leticia Lizbeth Lorena Lucía Luz Marco Maribel Maricela Mateo Miguel Mireya
      Montserrat Nayeli Néstor Noemí Octavio Paloma Pilar Rafaela Ramiro Regina Renata Rocío Rodrigo Rosario
      Santiago Saúl Sergio Silvia Tadeo Teresa Tomás Valeria Verónica Ximena Yadira Yaretzi Yesenia Zulema
      """
    ),
    family: words(
      """
      Acosta Aguilar Alcaraz Alvarado Amezcua Arellano Arreola Avalos Ayala Bañuelos Barajas Barragán Becerra
      Bravo Cabrera Calderón Camacho Campos Cárdenas Carrillo Castañeda Cázares Ceballos Cervantes Chavarría
      Cisneros Contreras Cordero Corona Cortez Covarrubias Delgadillo Duarte Enríquez Escamilla Escobedo
      Espinoza Estrada Figueroa Flores Fuentes Galindo Gallardo Galván Gaytán Godínez Guerrero Guízar Haro
      Hinojosa Ibarra Jáuregui Juárez Lara Ledesma Lomelí Lozano Lucero Macías Madrigal Magaña Maldonado
      Márquez Medrano Mejía Melgar Méndez Montaño Mora Murillo Nájera Navarro Nuño Olivares Ordaz Orozco
      Pacheco Padilla Palacios Peralta Pineda Ponce Quezada Quintero Quiroz Rangel Rentería Reynoso Ríos
      Robledo Rosales Rosas Rubalcava Salcedo Saldaña Sandoval Segura Sepúlveda Serrano Sotelo Tapia Tejeda
      Trujillo Uribe Valadez Valenzuela Vargas Vega Velasco Villalobos Zamora Zepeda
      """
    )
  )

  private static let black: Community = Community(
    group: .black,
    given: words(
      """
      Aaliyah Amari Andre Bria Cedric Darius Deja Devonte Ebony Imani Isaiah Jada Jalen Jamal Kenya Kiara
      Lamont Latrice Malik Marquis Monique Nia Omari Renee Shanice Tamika Terrell Tiana Tyrone Zaria
      """
    ),
    family: words(
      """
      Alston Battle Beasley Bolden Booker Broadnax Cobb Dorsey Easley Fields Gaines Gipson Goodwin Hairston
      Hargrove Hollins Jeffries Kimbrough Ledbetter Lyles Mabry Mayfield McGhee Nettles Oglesby Pettway
      Prewitt Rollins Ruffin Sykes Tolliver Vance Whitfield Wynn
      """
    )
  )

  private static let cambodian: Community = Community(
    group: .asian,
    given: words(
      """
      Bopha Boran Chanthou Chenda Dara Kalyan Kosal Kunthea Maly Rithy Samnang Sokha Sophea Sovann Veasna
      Vibol
      """
    ),
    family: words("Chea Chhim Heng Keo Khiev Kong Long Mao Meas Nhem Ouk Prak Soeun Sok Touch Yim")
  )

  private static let vietnamese: Community = Community(
    group: .asian,
    given: words("An Bao Diem Duc Giang Hanh Khanh Lan Linh Long Minh Ngoc Phuong Quan Thao Thuy Trang Tuan"),
    family: words(
      """
      Bui Dang Dao Dinh Doan Ho Huynh Lam Luong Ly Mai Ngo Nguyen Pham Phan Tran Trinh Truong Vo Vu
      """
    )
  )

  private static let hmongAndLao: Community = Community(
    group: .asian,
    given: words("Bee Blia Chue Houa Kou Mai Nou Panhia Pao Seng Xai Yer"),
    family: words("Cha Hang Her Khang Kue Lor Moua Phommachanh Saephan Thao Vang Xiong Yang")
  )

  private static let filipino: Community = Community(
    group: .filipino,
    given: words(
      """
      Angelica Arvin Belinda Crisanto Danilo Erlinda Gemma Jericho Jomar Kristine Marites Melvin Nenita
      Rowena Wilma
      """
    ),
    family: words(
      """
      Abad Agbayani Bautista Buenaventura Cabanilla Calimlim Dacanay Dimaculangan Evangelista Gatdula Ilagan
      Lacson Macaraeg Magsino Manalo Natividad Pangilinan Quiambao Salonga Tolentino Ubaldo Villaflor
      """
    )
  )

  private static let islander: Community = Community(
    group: .islander,
    given: words("Alofa Faleolo Fetu Lagi Leilani Malia Masina Pele Sefo Sina Tavita Tevita Tui"),
    family: words(
      """
      Afoa Faleafa Faumuina Fonoti Lefiti Leiataua Matagi Moala Sapolu Seumalo Taufahema Tuiasosopo
      """
    )
  )

  private static let white: Community = Community(
    group: .white,
    given: words(
      """
      Abigail Amanda Brett Caitlin Claire Colin Emma Erin Garrett Heather Holly Ian Jill Kelsey Kurt Lauren
      Meredith Molly Owen Paige Philip Rachel Scott Spencer Trevor Wendy
      """
    ),
    family: words(
      """
      Ahlgren Aldrich Ashby Barlow Beckett Brandt Carmody Colby Crowley Danforth Draper Eberhart Ellery
      Fairley Finch Gallagher Hathaway Hollis Keating Kessler Lindgren Lockhart Marsh McNamara Novak
      Ostrander Pruitt Quigley Rasmussen Sawyer Stroud Thorne Underhill Vaughn Whitaker Yates Zimmer
      """
    )
  )

  private static let armenian: Community = Community(
    group: .white,
    given: words("Ani Ara Arpi Garo Hasmik Karine Lusine Narek Raffi Sevan Talin Vahe"),
    family: words(
      """
      Abajian Avetisyan Boyadjian Demirjian Galstyan Hovsepian Karapetian Manoukian Petrossian Sahakyan
      Tashjian
      """
    )
  )

  private static let native: Community = Community(
    group: .native,
    given: words("Aiyana Chayton Dakota Kaya Marlon Sage Sierra Winona"),
    family: words("Begaye Lachappa Mojado Nejo Subish Tsosie Yazzie")
  )

  static let everybody: Community = Community(
    group: .twoOrMore,
    given: words(
      """
      Alex Angel Ariel Eli Gabriel Isabel Jordan Leah Maya Naomi Noel Ruth Samuel Simon Sofia Victor
      """
    ),
    family: words(
      """
      Abbott Arroyo Bell Castro Dizon Franco Gray Hale Kim Lane Park Rivera Ross Santos Silva Wells
      """
    )
  )

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
