"""English names and persons: titles, first names by gender, nouns for people."""

import re

from newsreader.analysis.attribution import Gender
from newsreader.analysis.english.cues import WRITTEN, listed
from newsreader.core.arabic import fold

# Words before a name that are not of it.
TITLES: frozenset[str] = listed(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron president vice deputy prime minister
    premier senator sen sens representative rep reps congressman congresswoman assemblyman assemblywoman councilman
    councilwoman councillor councilor alderman secretary attorney general judge justice capt captain lt lieutenant
    col colonel gen maj major sgt sergeant cpl pvt adm admiral cmdr commander chief coach chairman chairwoman
    chairperson chair ceo cfo coo director executive manager ambassador envoy gov governor lieutenant mayor king
    queen prince princess emperor sheikh shaikh sheik sultan emir imam ayatollah mufti rabbi pope cardinal bishop
    archbishop rev reverend father fr brother sister hajj hajja hajji haj mullah former ex acting then late incoming
    outgoing spokesman spokeswoman spokesperson detective officer inspector constable superintendent det supt insp
    pc commissioner treasurer speaker leader minority majority whip house senate first second third state us u.s. uk
    actor actress singer rapper author writer analyst economist striker midfielder defender goalkeeper winger
    republican democrat democratic conservative labour labor liberal mp mep msp td
    """
)
_MALE_TITLES = listed(
    """
    mr sir lord baron king prince emperor sheikh shaikh sheik sultan emir imam ayatollah mufti pope cardinal father
    fr brother hajj hajji haj mullah congressman assemblyman councilman alderman chairman spokesman
    businessman
    """
)
_FEMALE_TITLES = listed(
    """
    mrs ms miss dame lady baroness queen princess sister hajja congresswoman assemblywoman councilwoman chairwoman
    spokeswoman actress businesswoman
    """
)
_MALE_NOUNS = listed(
    """
    man boy guy gentleman father dad husband son brother uncle grandfather grandson stepson nephew king prince lord
    spokesman businessman congressman chairman policeman fisherman fireman salesman widower boyfriend groom waiter
    statesman nobleman serviceman cameraman clergyman priest monk imam sheikh
    """
)
_FEMALE_NOUNS = listed(
    """
    woman girl lady mother mom mum wife daughter sister aunt grandmother granddaughter stepdaughter niece queen princess
    spokeswoman businesswoman congresswoman chairwoman actress policewoman saleswoman widow girlfriend bride waitress
    seamstress heroine hostess nun nurse
    """
)
# Nouns for people; plurals are made from them.
_PEOPLE = listed(
    """
    person spokesperson official officer analyst expert source aide adviser advisor strategist economist scientist
    researcher professor teacher student doctor physician nurse lawyer attorney prosecutor judge lawmaker legislator
    senator representative minister president premier governor mayor ambassador diplomat envoy leader chief director
    manager executive founder owner boss chairman coach player captain striker midfielder goalkeeper star singer
    rapper artist writer author journalist reporter columnist editor correspondent anchor host commentator critic
    historian activist organizer organiser campaigner volunteer protester demonstrator supporter opponent voter
    resident neighbor neighbour villager farmer fisherman worker employee driver pilot soldier commander general
    colonel sergeant fighter rebel militant prisoner detainee suspect defendant plaintiff victim survivor witness
    bystander passenger tourist visitor traveler traveller patient customer shopper trader investor banker broker
    dealer consultant engineer architect designer developer programmer politician candidate nominee delegate
    democrat republican conservative liberal tory veteran immigrant migrant refugee cleric priest pastor bishop pope
    rabbi imam member colleague friend relative cousin parent child kid sibling twin spouse partner neighbor
    employee boss insider donor backer lobbyist pollster operative staffer attendee participant speaker investigator
    detective inspector agent guard policeman firefighter paramedic rescuer king queen prince princess monarch ruler
    emir sultan head deputy secretary commissioner chancellor counsel treasurer ombudsman regulator watchdog
    negotiator mediator teenager youth adult pensioner retiree widow widower orphan businessman businesswoman
    entrepreneur billionaire millionaire tycoon mogul philanthropist actor actress producer filmmaker comedian
    musician composer dancer model athlete swimmer runner boxer wrestler golfer champion trainer referee fan musher
    butcher baker seamstress tailor barber carpenter plumber electrician mechanic shopkeeper grocer vendor american
    russian briton frenchman german italian spaniard egyptian syrian lebanese jordanian iraqi iranian saudi israeli
    palestinian turk chinese japanese indian pakistani mukhtar winger defender skipper rider narrator moderator
    neurosurgeon terrorist listener viewer guest heavyweight someone somebody reader diver climber skier cyclist tenant
    landlord grower reviewer lender pupil midwife surgeon dentist pharmacist builder planner surveyor welder miner
    sailor astronaut sniper clerk cashier cook chef novelist poet playwright sculptor painter pianist violinist drummer
    guitarist conductor choreographer curator librarian archivist archaeologist statistician sociologist psychologist
    therapist biologist chemist physicist astronomer geologist meteorologist forecaster climatologist ecologist
    protestor marcher laborer labourer commuter motorist pedestrian onlooker solicitor barrister juror magistrate
    arbitrator presenter publisher blogger influencer youtuber shareholder co-founder specialist scholar academic
    bureaucrat loyalist separatist insurgent townsman islander client diner buyer seller bidder user gamer inventor
    scribe pharaoh mason potter undertaker usher vicar curate chaplain warden ranger gardener beekeeper shepherd herder
    trucker cabbie plasterer roofer bricklayer locksmith jeweller jeweler goldsmith barista bartender concierge
    receptionist typist interpreter translator intern apprentice trainee recruit cadet conscript hostage captive inmate
    convict toddler schoolboy schoolgirl graduate dropout headteacher headmaster headmistress principal dean provost
    rector tutor lecturer nutritionist optician vet veterinarian radiologist cardiologist oncologist epidemiologist
    virologist immunologist pathologist coroner hydrologist seismologist oceanographer zoologist botanist
    conservationist environmentalist naturalist anthropologist egyptologist linguist criminologist demographer
    geographer theorist thinker essayist satirist cartoonist illustrator animator screenwriter promoter bookmaker jockey
    gambler bookkeeper accountant auditor trustee administrator registrar bailiff sheriff marshal trooper gunman
    attacker assailant kidnapper smuggler trafficker hacker whistleblower whistle-blower informant spy handler defector
    dissident exile expatriate homeowner householder housewife homemaker caregiver carer nanny babysitter foreman
    supervisor overseer steward stewardess lifeguard crewman airman infantryman medic orderly busker clown magician
    newcomer veterinarian grandparent grandchild stepfather stepmother in-law roommate flatmate classmate teammate
    councillor councilor alderman envoy linesman umpire steeplejack postman milkman dustman doorman
    rival juror porter peddler mp mep msp clergyman
    caretaker janitor bouncer mathematician philosopher theologian gran grandma grandpa mama papa caller locals
    """
)
# First names by the gender they nearly always tell; names that both have (Jan, Robin, Kim) are in neither.
_MALE = listed(
    """
    aaron abbad abbas abdallah abdel abdelaziz abdelfattah abdelilah abdelkader abdelkarim abdelmajid
    abdelrahman abdou abdul abdulaziz abdulkarim abdullah abdulrahman abiy abraham achraf adam adeeb adel adnan
    adrian afif agus ahmad ahmed aiman akira akram al alaa alan albert alejandro aleksandar alex alexander
    alexei alfred ali alistair allan allen alvin amar amine amir amit amjad ammar amr anas anders andre andreas
    andrei andres andrew andrzej andy angelo angus anil anis anthony antoine antonio antonis antony antoun anwar
    arafat arash aref arjun arne arnold arthur arun ashour ashraf ataf atef austin awad ayman ayoub aziz azmi
    azzam bader badr baha bahaa bakr bambang bandar baraa barack barham barry bart basel basem bashar basheer
    bashir basim bassam bassem behrouz ben benigno benjamin bernard bernie bert bilal bill billy bjorn bob bobby
    bogdan bola boris botros boubacar boutros boyko brad bradley brahim brandon brendan brent brett brian bruce
    bruno bryan budi burak byron caleb callum calvin cameron carl carlos cecil cedric cem chad charbel charles
    charlie chester chidi chris christian christopher chuck clarence claude clayton cliff clifford clint clinton
    clyde colin conor corey cormac cory craig cristiano cristobal curtis cyril dai dale damian damien dan daniel
    danilo danny daoud darius darren dave david dawood dean declan deepak dejan dennis derek deshawn desmond
    dhiab diaa dick didier diederik diego dieter dmitri dmitry dominic don donald donnie doug douglas dragan
    driss duncan dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin ehab ehsan elias elie
    elijah elliot elliott emad emanuel emeka emiliano emmanuel emre enrico enrique eoin eric erik ernest esteban
    ethan eugene evan eyad ezzedine facundo fadi fady fahad fahd fahmi faiq faisal fakhri fares farid faris
    farouk fathi fawaz fawzi fayez felix ferdinand fergus fernando fikri firas floyd fouad francesco francisco
    francois frank franklin fred freddie frederick fredrik fuad fumio gabor gabriel gamal gareth garrett gary
    gavin gebran geert gene geoff geoffrey george georgi gerald gerard gerardo ghanem ghassan ghazi gianni
    gilbert giorgio giorgos giovanni giuseppe glenn goncalo gonzalo goodluck goran gordon graham grant greg
    gregory guillaume guillermo gunther gustav gustavo guy habib hadi haider hailemariam haitham hakan hakim
    hamad hameed hamid hamidreza hamish hamza hani hans hany harold haroun harry haruna harvey hasan hashem
    hassan hatem hazem hector heikki heiko hendrik henri henrik henrique henry herbert herman hernan hicham
    hichem hiroshi hiroto hisham hosam hossam houssam howard hugh hugo humaid hung husam hussain hussein huw ian
    ibrahim ibrahima idris ignacio igor ihab ilyas imad imed imran inacio ion isaac ismail issa issam istvan
    ivan ivo iyad jaafar jaber jabr jack jacob jacques jad jair jake jalal jamal james jan-peter janos jared
    jaroslav jaroslaw jasim jason jassim javier jawad jay jeb jeff jeffrey jens jeremy jermaine jerome jerry
    jesse jian jihad jim jimmy jiri joao joaquim joaquin joe joel johan johannes john johnny joko jon jonathan
    joost jorge jose joseph josh joshua joud juan julian julio julius juma jun jurgen jussi justin kamal kanye
    kareem karim karl kassem kaveh kazuki keith ken kenji kenneth kenny kenyatta kevin khaldoun khaled khalid
    khalifa khalil khizr kit klaus knut kofi kostas krzysztof kurt kwame kwesi kyle kyriakos lakhdar lance larbi
    larry lars laszlo laurence laurent lawrence lech lee leif leo leon leonard leonardo leroy lester lewis li
    liam lionel lloyd lotfi lou louay louis luca lucas luigi luis luiz luka luke luuk magnus mahdi maher mahfouz
    mahir mahmoud mahmud majed majid makram malcolm malek malik mamadou mansour manuel marc marcel marco marcus
    marek mario mark marko marshall martin marvin marwan marzouq masoud massimo matej mateo mateusz mathieu
    matias matt matteo matthew matti maurice max mazen medhat mehdi mehmet meles melvin messaoud michael michel
    miguel mihai mike mikhail milan miles miloud milton ming minh mirko mishal mishari mitch mitchell mitt
    moataz moayad moaz mohamed mohammad mohammed mohsen mokhtar moncef monther moshe mounir mourad moussa
    moustafa muath mubarak muhammad muhammadu mukhtar munir munther muqtada murat murray musa musab mustafa
    mutlaq mykola nabih nabil nadim naif najeeb naji najib najm nana naoto narendra naser nasser nate nathan
    nathaniel nawaf nayef neal ned neil nelson newt niall nicholas nick nicolae nicolas nidal nigel
    nikhil nikola nizar noah noel norman noureddine nouri nuno obaid octavio odd odeh oleksandr oliver olivier
    olli olusegun omar omran ondrej orlando osama oscar osman othman otto ousmane owain owen pablo paolo patrick
    paul paulo pavel pedro percy perry pete peter petr petteri phil philip phillip pierre pieter pietro piotr
    prabowo preston qais qasim qassem qusay raad rabih radwan raed rafael rafat rafik rafiq rahul raif raila raj
    rajesh ralph ramesh rami ramiro ramzi rand randall randy raouf rashid rasmus rateb raul ravi ray raymond
    redha reggie reginald reince rene rex rhodri rhys riad ricardo rich richard rick ricky ridha riyad riyadh
    rizk rob robert roberto rodney rodrigo roger rohan roland romano ron ronald ross roy ruben rudolph rudy rui
    rumen rupert rushdi russell ryad ryan saad saber sabri saddam sadiq saeb saeed saeid safwan said saif
    saifeddine sajid salah salam saleem saleh salem salim salman salva salvatore sam samer sami samih samir
    samuel sander sanjay santiago sattam saud sauli scott sean sebastian selim sergei sergey sergii sergio
    serkan seth seydou shadi shafiq shahid shaker sharif shaun shawn shawqi sheldon sherif shinzo sidney silvio
    simon sipho slim slobodan sobhi sofiane soren spencer stan stanley stefan stefano stephen steve steven
    stuart sulaiman suleiman sultan sunil suresh sven taha tahar taher tahsin takashi takeshi talal tamam tamer
    tamim taras tarek tariq tawfiq tayeb tayyib tayyip ted terence terrence thabet thabo thamer theo theodore
    thiago thierry thomas tiago tim timothy toby todd todor tom tomas tomasz tommy toni tony torsten traian tran
    travis trevor trey turki tyler tyrone uhuru ulf usman uwe vaclav vernon victor vijay vikram viktor vincent
    vladimir volodymyr wadih wael wahid wajih waleed walid wallace walter warren wassim wayne wei wei-ling
    wendell werner wesley wilbur will willard william willie wim wissam wissem wojciech wolfgang xavier xi
    yacoub yahia yahya yannis yaseen yasser yassin yazan yehia youcef younes younis yousef youssef youssouf
    yoweri yusuf yves zachary zaher zaid zakaria zaki zaydan zayed ziad zine zoran zouheir zuhair
    """
)
_FEMALE = listed(
    """
    abeer abigail ada adaeze adele adriana afaf afnan agnes agnieszka ahlam aida aisha aissatou akiko alana
    alexandra alexandria aliaa alice alicia alison allison alya alyssa amal amanda amani amara amber amelia
    amelie amina aminata amira amna amy ana anastasia angela angelina angham angie anita anjali anke ann anna
    anne annette annie annika antonia anya aoife april aretha arwa aseel ashley asma asmaa assia astrid audrey
    aulia aurelie awa awatef aya ayat ayse aysha azadeh azza badia bahia bana barbara basma batoul beata
    beatrice beatriz becky bella bernice beth betsy betty bex bianca birgitta bonnie bouchra boushra brenda
    bridget brigitte brittany brooke buthaina camila camille candace cara carla carly carmen carole caroline
    carolyn carrie cassandra catalina catherine cathy catriona cecilia celeste celia celine chafia charlene
    charlotte chelsea cheryl chiara chidinma chloe christina christine ciara cindy claire clara claudia colleen
    connie constance cora courtney crystal cynthia daisy dalal dalia dana dania daniela danielle daphne dareen
    daria dawn debbie deborah debra deepika deirdre delia denise diana diane dianne dima dina doaa dolores donna
    dora doris dorothy dunya edith eileen eilidh ekaterina elaine eleanor elena elif elisa eliza elizabeth ella
    ellen eman emily emine emma erica erin esra esraa esther ethel eva eve evelyn ewa fadia fadwa fairouz faith
    faiza farah farida fatemeh fathia fatiha fatima fatin fatma fatos fatou fawzia fay federica felicia fernanda
    fidaa fiona firdous flora florence folake frances francesca freja gabrielle gail galina gemma georgia
    georgina geraldine gertrude ghada ghadeer ghalia ghazal gillian gina giulia gladys glenda gloria grace greta
    gretchen guadalupe gul gulsen gwen gwendolyn habiba hadeel hadiza hafsa haifa hajar hajer hala halima hamida
    hana hanaa hanadi hanan haneen hanin hannah harriet hasna hatice hayat hayley hazel heather heba heidi heike
    helen helena hessa hiba hilary hillary hind hoda holly hope houda huda huma ibtisam ida iman imane imogen
    inaam inas ines ingrid insaf intisar irene irina iris isabel isabella isobel israa ivanka ivy jackie
    jacqueline jamila jana jane janet janice jasmine jeanette jeanne jenna jennifer jenny jess jessica jihane
    jill joan joann joanna jocelyn jodi josephine joumana joy joyce juanita judith judy julia juliana julie
    jumana june kadiatou kaltham kamala karen karima karin katarzyna kate katherine kathleen kathryn kathy katie
    katja katrina kavita kawthar kayla keiko keisha kellyanne kendra kerry-anne khadija khawla kholoud khouloud
    kirsten kirsty kristen kristin kristina laila lakshmi lamees lamia lamis lana lara lateefa latifa latoya
    laura lauren leah leena leila lena lenka leyla lillian lily lina linda ling linnea lisa liz lois loretta
    lori lorraine loubna louise lubna lucia lucille lucy ludmila lujain lulwa lydia lynne mabel madeleine madiha
    madison maggie maha mahsa mai mairi mais maisa maja majida malak malgorzata manal mandy maram marcia
    margaret margarita margaux maria mariam mariama marian mariana marianne marie marilyn marina marissa
    marjorie marlene marsha martha martina marwa mary maryam mathilde maureen maxine maya mayada maysa maysoon
    mayssa meera megan mei melania melanie melinda melissa mercedes meredith meriem mervat merve mhairi michelle
    mildred millie mindy mira miranda miriam mirna misty molly mona monia monica morag mouna mounira muna munira
    nabiha nabila nada nadia nadine naglaa nahed nahla naima najat najla najwa nancy naoko naomi nariman narjis
    nashwa nasim nasreen nasrin natalia natalie natasha nawal nawara nawel nayla nazik neha nehad nellie nermin
    nesrine ngozi niamh nichole nicky nicole nida nidaa nihal nilufer nina nisha nisreen noor nora norma nouf
    nour noura nouran nuha oksana olga olivia omaima opal orla oumaima pamela paola parisa patricia paula
    pauline pearl peggy penelope penny petra phyllis pilar polina pooja poppy priscilla priya rabab rabia racha
    rachel radha raghad rahma raja rama rana randa rania ranya rasha rawan rawya razan rebecca reem regina rehab
    rekha renee rhonda riham rim rima rita roberta rocio roisin rola rosa rosalind rose roseanne rosemary rouba
    roula roxanne ruba ruby ruqaya ruth saadia sabah sabine sabrina sadie safa safaa safia sahar saida sajida
    sakina sakura sally salma salwa samah samantha samar samia samiha samira sana sanaa sandra saoirse sara
    sarah savannah sawsan selena shadia shahd shaima shaimaa shams sharon sheila shelley shereen sheri sherine
    sherry shirin shirley shreya signe siham silvia simona siobhan sita sofia solene solveig sonia sophia sophie
    soraya souad souha soumaya stacey stella stephanie suad sue suha suhair suheir sumaya sunita susan susana
    susanne sushma suzanne suzy svetlana sylvia taghreed tahani tamara tammy tanya tara tasneem tatiana teresa
    terri tetiana theresa therese thuraya tiffany tilly tina toni tracey tricia trudy ulrike ursula valentina
    valerie vanessa vera veronica vicki vicky victoria viola violet virginia wafa wafaa walaa wanda warda wendy
    whitney widad wijdan wilma winifred ximena xiu yara yasmin yasmine yoko yolanda yosra youmna yousra yuki
    yulia yvette yvonne zahra zahraa zainab zakia zaynab zeinab zeynep zoe zofia zohra zohreh zubaida zuzana
    """
)
_SHORT_TITLES = listed(
    """
    mr mrs ms dr prof sen sens rep reps gov capt lt col gen maj sgt cpl pvt adm cmdr rev hon supt insp det st jr sr fr
    atty asst dept pres sec amb ald brig messrs
    """
)
_SPLIT = re.compile(r"[^\w]+")
_PARTICLES = frozenset(("al", "el", "the", "jr", "sr", "ii", "iii", "iv"))
PRONOUNS: dict[str, Gender] = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "himself": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
    "herself": Gender.FEMALE,
    "they": Gender.PLURAL,
    "them": Gender.PLURAL,
    "their": Gender.PLURAL,
    "it": Gender.UNKNOWN,
    "its": Gender.UNKNOWN,
}
# What only a person does: a name that does it is nobody's town.
PERSONAL: frozenset[str] = listed(
    """
    taught teaches learned learnt learns studied studies married smiled smiles laughed laughs nodded nods shrugged
    sighed wept cried died slept dreamed walked walks drove sat sits stood wore wears wrote writes painted paints sang
    sings cooked cooks knew thinks thought retired graduated inherited limped knelt spoke speaks remembers recalled
    recalls apologised apologized paused leaned shook hugged kissed resigned
    """
)
_ANYBODY = _PEOPLE | _MALE_NOUNS | _FEMALE_NOUNS | listed("men women people children police wives spokesmen families")
_BODIES = listed(
    """
    district borough assembly bloc brigade battalion regiment diocese archdiocese synod parish monastery synagogue
    temple
    orchestra choir brokerage railway shipyard supermarket zoo think-tank taskforce monarchy communique readout chain
    festival household
    force decree edict brief manifesto diary notice advert dossier memorandum
    crowd audience leadership legislation piece town village country nation kingdom regime army navy military militia
    embassy consulate parliament senate congress cabinet opposition clinic church mosque charity trust fund airline
    retailer manufacturer maker operator supplier employer startup carrier utility family couple pair duo trio staff
    jury panel delegation faction branch side camp house palace watchdog prosecution defense defence inquiry probe
    inscription plaque leaflet flyer flier petition essay poem novel story tale proverb saying edition paperback app
    voice voter voicemail chatbot robot public industry community majority minority half quarter percent dozen group
    state-run broadcaster label studio band crew squad side unit section division chapter tribe tribunal judiciary
    legislature secretariat presidency ministry directorate administration mission task-force syndicate club society
    college academy institute laboratory lab observatory museum theatre theater gallery library bank lender insurer
    brewery factory plant shop store bakery restaurant hotel farm co-op cooperative consortium firm startup partnership
    subsidiary parent franchise team
    """
)
# Endings of nouns for people, and nouns of the same endings for things.
_AGENT = re.compile(r"[a-z-]{2,}(?:er|or|ist|ian|eer|ess|man|woman|person|crat|ite|ician|eon|ant|ee|star|goer|holder)")
_THINGS = listed(
    """
    number paper matter water weather winter summer offer order power river tower danger border computer answer letter
    factor error sector color colour favor favour humor humour labor labour floor door motor terror horror mirror tenor
    manner chapter corner counter cover dinner disorder disaster finger fever fibre filter flower gender hammer
    hunger layer liver lever meter metre monster murder offer oyster powder prayer quarter rubber shelter shoulder
    silver slaughter soccer spider sticker sweater temper theater timber thunder trailer trigger trouser tumor vapor
    wonder layer litter bumper charter cluster container copper crater encounter fiber folder freezer header heater
    ladder laser marker master newsletter poster printer register remainder roller shower smoker
    tender transfer trailer tractor reactor vector corridor elevator escalator generator indicator
    ventilator refrigerator calculator monitor behavior behaviour harbor harbour honor honour rumor
    rumour parlor vigor savior fervor odor armor armour want restaurant elephant warrant grant plant
    variant descant croissant pendant deodorant coffee fee knee tree guarantee
    degree levee decree jubilee toffee frisbee website site favorite opposite appetite suite granite satellite
    parasite dynamite business success process address access progress stress press dress mess loss
    access illness fitness twist mist fist wrist heist
    """
)
# The reporter, or whoever speaks in an inner sentence: nobody of the story can be told.
FIRST_PERSON: frozenset[str] = frozenset(("i", "we", "you", "me", "us", "my", "our", "one"))


def name_tokens(name: str) -> tuple[str, ...]:
    """The words a name is compared by: folded, titles before it, articles and possessive endings off."""
    plain = re.sub(r"['’]s\b", "", fold(name).replace("’", "'")).replace(".", "")
    words = [word for word in _SPLIT.split(plain) if word and word not in _PARTICLES]
    first = 0
    while first < len(words) - 1 and words[first] in TITLES:
        first += 1
    return tuple(words[first:])


def title_gender(title: str) -> Gender:
    """The gender that a title before a name tells: Ms., Sir."""
    plain = fold(title).replace(".", "")
    return Gender.MALE if plain in _MALE_TITLES else Gender.FEMALE if plain in _FEMALE_TITLES else Gender.UNKNOWN


def name_gender(name: str, before: str = "") -> Gender:
    """The gender that a name's title or first name tells; ``before`` is what is printed just before the name."""
    leading = [word for word in _SPLIT.split(fold(f"{before} {name}").replace(".", "")) if word]
    for word in leading:
        if word in _MALE_TITLES:
            return Gender.MALE
        if word in _FEMALE_TITLES:
            return Gender.FEMALE
    kin = noun_gender(fold(before).strip(" ,"))
    if kin is not Gender.UNKNOWN:
        return kin  # his daughter Ewa
    words = name_tokens(name)
    if len(words) > 1 or (words and not before):
        if words[0] in _FEMALE and words[0] not in _MALE:
            return Gender.FEMALE
        if words[0] in _MALE and words[0] not in _FEMALE:
            return Gender.MALE
    if any(word in ("bin", "ibn", "abu") for word in words):
        return Gender.MALE
    if any(word in ("bint", "umm", "um") for word in words):
        return Gender.FEMALE
    return Gender.UNKNOWN


def is_short_title(word: str) -> bool:
    """Whether a word (lower case, without its full stop) is a title cut short: capt, sen, gov."""
    return word in _SHORT_TITLES


def is_person_noun(noun: str) -> bool:
    """Whether a noun (lower case, singular or plural) names people."""
    singular = noun[:-1] if noun.endswith("s") and len(noun) > 3 else noun
    return noun in _ANYBODY or singular in _ANYBODY


def noun_speaks(noun: str) -> float:
    """How surely a noun (lower case) names a person or a body, who can speak: 0 no, 0.6 by its ending, 1 yes."""
    singular = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1] if noun.endswith("s") else noun
    if noun == "data":
        return 0.0
    if is_person_noun(noun) or any(word in WRITTEN or word in _BODIES for word in (noun, singular)):
        return 1.0
    return 0.6 if _AGENT.fullmatch(singular) and singular not in _THINGS else 0.0


def noun_gender(noun: str) -> Gender:
    """The gender of a noun for people (lower case)."""
    if noun in _MALE_NOUNS:
        return Gender.MALE
    if noun in _FEMALE_NOUNS:
        return Gender.FEMALE
    return Gender.UNKNOWN
