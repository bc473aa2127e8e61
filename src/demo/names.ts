/** Given and family names of one culture, so that a drawn name holds together. */
export interface NameTable {
  readonly she: readonly string[];
  readonly he: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** People's names by culture; family names stand in one table only. */
export const PEOPLE: readonly NameTable[] = [
  {
    she: words('Ingrid Solveig Ragnhild Tuva Astrid Liv Marit Gudrun'),
    he: words('Torstein Eskil Halvard Sindre Anders Leif Oddvar Birger'),
    family: words(
      'Halvorsen Brekke Tveit Solheim Nygaard Fosse Lindqvist Ekdahl Bergstrand Haugland Skaar Rosenlund Mossberg Vikander Aaltonen Kivela Salovaara Rautio Thorsby Grenmark Lundegaard Ostby Sandvik Hellgren',
    ),
  },
  {
    she: words('Adaeze Ngozi Folake Amara Ifeoma Yewande Nkechi Temilade'),
    he: words('Chidi Obinna Tunde Kelechi Babajide Emeka Segun Uchenna'),
    family: words(
      'Okonjo Adeyinka Nwachukwu Balogun Eze Obiora Afolayan Ikenna Onwudiwe Akintola Ezeani Olaniyan Umeh Odukoya Ajibade Nnamdi Osagie Ekwueme Fagbemi Okpara Adebisi Igwe Oyelaran Ibekwe',
    ),
  },
  {
    she: words('Meera Kavitha Anjali Lakshmi Nandini Ritu Sudha Padma'),
    he: words('Arjun Raghav Suresh Vikram Karthik Manoj Naveen Girish'),
    family: words(
      'Venkataraman Deshmukh Kulkarni Bhattacharjee Nambiar Chaudhuri Joshipura Parthasarathy Raghunath Sengupta Thakore Mahadevan Pillai Gokhale Ranganathan Basumatary Hegde Shenoy Kamath Tendolkar Vaidya Wadekar Apte Bhave',
    ),
  },
  {
    she: words('Beatriz Luciana Rocio Graciela Ximena Catalina Inés Marisol'),
    he: words('Joaquín Esteban Rodrigo Álvaro Hernán Thiago Matías Fabián'),
    family: words(
      'Quintana Etcheverry Valdivieso Arriaga Montalbán Carvalhal Saldanha Iturralde Bustamante Olivares Zamorano Figueroa Echenique Urrutia Betancur Solórzano Villaseñor Meirelles Caldeira Aranguren Lizarraga Penalva Tavares Coutinho',
    ),
  },
  {
    she: words('Haruka Michiko Sayuri Ayame Chiyo Natsuko Reiko Yuina'),
    he: words('Kenji Takeru Shinji Daichi Osamu Ryota Hideki Masato'),
    family: words(
      'Kuroda Hasegawa Miyazawa Tachibana Okabe Shirakawa Nishimoto Ogasawara Uchida Fujimori Aoyama Komatsuda Hirose Yamanobe Sakuma Iwasaki Tsukada Morishige Kagawa Senda Takagishi Naruse Ozeki Wakui',
    ),
  },
  {
    she: words('Zeynep Leyla Nesrin Elif Samira Dalia Noor Hanan'),
    he: words('Emre Kerem Tariq Yusuf Bassam Selim Nadim Orhan'),
    family: words(
      'Karahan Yildirim Demirtas Haddadin Khouri Mansouri Aydogan Barakat Nasrallah Sahinoglu Qasim Rahmani Ozturkmen Tuncel Bouaziz Zeidan Sabbagh Erdemir Farahani Hosseinpour Kazemi Tabrizi Benhaddou Lahlou',
    ),
  },
  {
    she: words('Jadwiga Marta Zuzana Ludmila Dorota Iveta Milena Halina'),
    he: words('Tomasz Wojciech Radek Zoltán Marek Bohdan Stanislav Kazimir'),
    family: words(
      'Wisniowska Kowalczyk Brandt Novotna Zelenka Horvath Petrescu Dragomir Kralik Szabados Jankowiak Havlicek Stoyanov Marinescu Bielak Ostrowicz Kadlec Varga Lisowski Hrabal Dimitrova Todorova Prochazka Mazurek',
    ),
  },
  {
    she: words('Claire Hélène Margaux Annick Sabine Liesbeth Katrien Odile'),
    he: words('Étienne Bastien Gauthier Joris Matthias Pieter Reinhard Ulrich'),
    family: words(
      'Delacroix Vandermeer Beaufils Rochefort Thibault Deschamps Steinhauer Kellermann Oberlin Weisskopf Lachapelle Montreuil Desrosiers Hoekstra Zonneveld Brinkmann Falkenrath Perrault Marchetti Giordani Bellandi Castellani Ferraris',
    ),
  },
  {
    she: words('Philippa Rosalind Maeve Imogen Bronwen Harriet Orla Tabitha'),
    he: words('Alasdair Rupert Callum Desmond Gareth Fergus Hugh Lachlan'),
    family: words(
      'Pemberley Ashdown Carrick Thornbury Hathersage Llewelyn Kilbride Penhaligon Wetherall Marchmont Dunmore Sedgwick Fairweather Rookwood Galbraith Trevelyan Osgood Blackmore Whitcombe Drummond Haverford Lockhart Tolliver Standish',
    ),
  },
  {
    she: words('Minh-Anh Siriporn Thuy Kanya Dewi Ratna Corazon Linh'),
    he: words('Somchai Quang Budi Wira Arif Crisanto Khoa Anurak'),
    family: words(
      'Suryadarma Wongsakul Phetdara Kusumawati Prasetya Dimaculangan Hardjono Tranvuong Chaiyasit Magsaysay Saelim Lacsamana Wibisono Setiabudi Thammarat Dinhcong Villaruel Rattanakul Panjaitan Simatupang Katigbak Nakornpan Harahap Tolentino',
    ),
  },
  {
    she: words('Thandiwe Lerato Wanjiru Akinyi Makena Zanele Nomvula Selam'),
    he: words('Sipho Kipkemboi Thabo Mwangi Tendai Bongani Dawit Tafari'),
    family: words(
      'Mokoena Wambui Kiplagat Dlamini Nyambura Mutasa Chirwa Gebreab Sithole Otieno Khumalo Tesfaldet Wekesa Mahlangu Kamanzi Habimana Rukundo Molefe Onyango Muthoni Banda',
    ),
  },
  {
    she: words('Keala Leilani Aroha Hinewai Marama Talia Moana Sina'),
    he: words('Tane Wiremu Kaho Rangi Manu Tavita Ioane Nikau'),
    family: words(
      'Kahananui Paewai Tuilagi Ngatai Fonoti Harawira Makoa Tamihana Kealoha Vaipulu Rewiti Taufa Parata Mahuika Fifita Pomare Nalani Hohepa Leavasa Akana Raukawa Seumanu',
    ),
  },
];

/** Single words that companies and labs are named by; each serves once in a world. */
export const STEMS: readonly string[] = words(`
  Orrin Halden Kestrow Brackwater Tessaly Nimbrel Varrow Ostrand Quenby Larchmont Selwick Dunmarrow Corvane Petrigal Ashgrove
  Tollane Wexcombe Ravelin Mirefield Sundgate Calderay Drumlinn Fenwright Gantlow Hespera Inchmore Jorvane Kilnworth Lodestead
  Marrowby Netherby Pellwyn Rimewood Stavering Tarnholm Umberlake Vellory Wrenfold Yarrowgate Zephrine Amberleigh Boscarne
  Carrowmere Dellarue Ellermost Farrowick Glasswater Hollinsend Ironbeck Juniperal Kettlesing Lanthorne Merrivane Oxmantle Pinfold
  Quillon Rosterby Saltmarsh Thornquay Ullsgate Vantreau Whinmoor Yewbarrow Aldersyde Birchanger Cloudesly Daggerstone Easterlow
  Fallowmede Grimsel Islemere Jessamyne Kirrowan Lumsdaine Mossgiel Nettlecombe Orchardleigh Plumtrow Radnage Sorrelby Tamarrow
  Undercliffe Verdanya Wolverley Yonderly Abingrove Brindlewick Dovedale Embersby Foxglade Greyfell Huntersloe Ivelmark Jackdawe
  Knarrby Linnetworth Mayblossom Nightjarre Osprand Partridane Quartzel Rookley Swiftmere Tealby Upwarden Waxwingate Anselby
  Bravender Colmarch Everleth Fintry Gorsedale Heathrune Ildersley Jubilane Kelvarra Novarrel Ottermouth Pennoyer Quillback
  Ridgemoat Silverhythe Trelassick Uldale Vesperine Wychbold Yeldham Arbrook Beckfoot Crannoch Dunsop Eskmere Fossdyke Garrigill
  Helvane Irthing Josswick Langwith Mungrisdale Nentmoor Ousewick Patterdow Quernmore Rydalcote Skelwith Threlmark Ulpharrow Vexmoor
  Wasdane Yockenby Zennorway Ardenlode Bramblecote Cressholme Dallowgill Eldermire Gatterly Hobcarton Kentmoor Mardalene Naddlecote
  Orrestel Pikehow Quayfold Raskelf Stonethwaite Torverel Uzzick Volanth Wythopal Yanwathe Arkelsby Brackenrow Crosthwane Dufterly
  Ennerwick Frizwell Hartsopel
`);

/** What follows a lab's word. */
export const LAB_ENDINGS: readonly string[] = ['Labs', 'Labs', 'Research', 'Intelligence', 'AI', 'Laboratory'];

/** What follows a company's word; empty: the word alone. */
export const COMPANY_ENDINGS: readonly string[] = ['', '', 'Systems', 'Software', 'Group', 'Technologies', 'Cloud', 'Holdings', 'Networks'];

/** Words that models are named by; each serves once in a world. */
export const MODEL_WORDS: readonly string[] = words(`
  Marrow Tidewater Larkspur Cinderby Quillwort Greywing Thornapple Saltire Merrow Dunlin Fallowdeer Ketterick Brambling Skylarke
  Otterburn Pipistrel Rushlight Sablewood Tamarisk Umbrelle Wagtail Yarrowstalk Bitternel Coltsfoot Dragonwort Eyebright Fieldfare
  Harebell Icterine Jackstay Kittiwake Mallowroot Nuthatch Oxlip Pennywort Quailfoot Redpoll Sandpiperel Turnstone Ursinia Whimbrel
  Yellowhammer Avocetta Butterbur Chiffchaff Dotterel Eglantine Firecrest Garganey Hawfinch Ivyleaf Juncowood Knapweed Loosestrife
  Meadowpipit Nightingall Ouzel Ptarmiganel Quern Rosebay Spoonbill Teasel Viperbug Wheatear Yaffler Ansate Bellflower Corncrake
  Dabchick Elderpith Fescue Gadwall Hoopoe Inula Jonquel Kingcup Linnetfoot Milkvetch Orpine Puffinel Ragwort Stonechat Umbel
  Veronal Wryneck Yarrowflax Zelkovine Aspenlight Betony Dipperel Euphrasy Foxtail Gentianel
`);

/** How a model's name may go on: `#` is a small number. */
export const MODEL_ENDINGS: readonly string[] = ['#', '#', '#B', '#.5', 'Large', 'Mini', 'Code', '#', 'X#'];

/** Words that chips are named by; each serves once in a world. */
export const CHIP_WORDS: readonly string[] = words(`
  Tarn Cragstone Ghyll Fellside Scarrow Beckrun Corrie Moraine Esker Drumlock Clough Rigg Nunatakk Cairnfold Lynchet Gritstone
  Kameline Sillrock Gabbronel Mudstone Hornfels Schistane Slatewing Marlrock Oolite Rhyolane Tufaline Gneissel
`);

/** Invented countries. */
export const COUNTRIES: readonly { readonly name: string; readonly adjective: string; readonly capital: string }[] = (
  [
    ['Kestria', 'Kestrian', 'Vallmark'],
    ['Norvane', 'Norvanian', 'Aldermoor'],
    ['Maravelle', 'Maravellian', 'Port Essene'],
    ['Tolovia', 'Tolovian', 'Brask'],
    ['Ostrana', 'Ostranan', 'Velibor'],
    ['Sarnia-Leth', 'Sarnian', 'Leth'],
    ['Calverra', 'Calverran', 'Monteluna'],
    ['Drevland', 'Drevish', 'Skarholm'],
    ['Ilmaria', 'Ilmarian', 'Jarvanpaa'],
    ['Pelagia', 'Pelagian', 'Thalassia'],
    ['Qorvath', 'Qorvathi', 'Samirabad'],
    ['Ruvenna', 'Ruvennan', 'San Corvo'],
    ['Belquora', 'Belquoran', 'Mbanza Lo'],
    ['Tanzere', 'Tanzerese', 'Port Amadi'],
    ['Vasconde', 'Vascondese', 'Ribalta'],
    ['Hanseria', 'Hanserian', 'Lubmar'],
    ['Ondara', 'Ondaran', 'Kisimbo'],
    ['Jhelampur', 'Jhelampuri', 'Naravati'],
    ['Saikawa', 'Saikawan', 'Minatori'],
    ['Luzandia', 'Luzandian', 'Batanay'],
    ['Arvenia', 'Arvenian', 'Cluzhad'],
    ['Montclere', 'Montclerian', 'Saint-Aubrel'],
    ['Weldmark', 'Weldish', 'Hofstede'],
    ['Corrania', 'Corranian', 'Dunferry'],
    ['Azmir', 'Azmiri', 'Beyhan'],
    ['Teranga Sul', 'Terangan', 'Porto Velhim'],
    ['Yolanthe', 'Yolanthan', 'Whitehaven Cross'],
    ['Skerria', 'Skerrian', 'Tornavik'],
    ['Baltara', 'Baltaran', 'Riganda'],
    ['Mirovia', 'Mirovian', 'Zelgorod'],
    ['Palanquin Isles', 'Palanquine', 'Fort Lorne'],
    ['Estuaria', 'Estuarian', 'Boca Clara'],
    ['Gharabad', 'Gharabadi', 'Tel Mizra'],
    ['Nyandoro', 'Nyandoran', 'Lusindi'],
    ['Trondmark', 'Trondish', 'Elvasund'],
    ['Verrazo', 'Verrazan', 'Castelmora'],
    ['Kumarang', 'Kumarangi', 'Sri Pelang'],
    ['Dalmora', 'Dalmoran', 'Zadrika'],
    ['Fenmark', 'Fennish', 'Groenwal'],
    ['Huayllar', 'Huayllaran', 'Quispamba'],
    ['Lacustria', 'Lacustrian', 'Seehafen'],
    ['Oromanda', 'Oromandan', 'Addisala'],
  ] as const
).map(([name, adjective, capital]) => ({ name, adjective, capital }));

/** Towns and cities that are no capital. */
export const CITIES: readonly string[] = (
  'Hallowmere|Brindisay|Carrow Bay|Dunvarne|Eastmarket|Fjordby|Grantholm|Hexworth|Ivorydale|Jarrowfield|Karlsvik|Lowmoor|Marlowe Cross|' +
  'Northferry|Orsted Quay|Porthaven|Quarrybridge|Redcliff Sound|Stellarton Bay|Thornaby Vale|Ulverholt|Vintry|Westerlode|Yarmarket|Zandfort|' +
  'Alcovar|Bellarosa|Cruz Nova|Dos Puentes|El Sauzal Alto|Fontanar|Guadamora|Hondarreta|Isla Brava|Jacarandal|Kohimara|Laguna Seca Nova|' +
  'Mahananda Ghat|Nagaroda|Ooty Vale|Panchkot|Rajwadi|Sundarpet|Tiruvanam|Vijayapet|Amanohara|Fukazato|Higashimori|Kitahama|Nishitani|' +
  'Abeokari|Bonnyfield|Enugwa|Kadunari|Lekkidara|Onitara|Wariba|Zamfari|Chiltern Reach|Derrymoor|Glenmorran|Inverlochan|Kilcarrow|Lisnaskea Park|' +
  'Brzezina Nowa|Dolnograd|Kamienica|Lipnice|Ostravice|Trnovica|Zlatograd|Gronsveld|Haarlingen|Lindenau-See|Oberfurt|Rheinsberg-Ost|Steinbruck|' +
  'Abertawen|Caerwen Hill|Pontrhydal|Tregarrow|Waikari Point|Tauhara|Mokupuni|Alofisa|Ban Thale|Chiang Saen Mai|Hai Duong Bay|Kota Lumut|Sungai Batu'
).split('|');

/** How universities are named: `@` is a city. */
export const UNIVERSITIES: readonly string[] = [
  'University of @',
  'University of @',
  '@ Institute of Technology',
  '@ University',
  'Technical University of @',
  '@ Polytechnic',
];
