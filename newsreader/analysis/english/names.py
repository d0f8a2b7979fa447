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
    aaron abbas abdallah abdel abdul abdullah abiy abraham adam adel adnan adrian agus ahmad ahmed akira al alan
    albert alejandro aleksandar alex alexander alexei alfred ali allan allen alvin amir amit amr anas anders andre
    andreas andrei andrew andrzej andy angelo anil anthony antoine antonio antonis antony anwar arjun arne arnold
    arthur arun ashraf austin ayman badr bambang barack barham barry bart bashar bassam ben benigno benjamin
    bernard bernie bert bilal bill billy bob bobby bola boris boyko brad bradley brandon brendan brent brett brian
    bruce bryan budi byron caleb calvin cameron carl carlos cecil cedric chad charles charlie chester chidi chris
    christian christopher chuck clarence claude clayton cliff clifford clint clinton clyde colin conor corey cory
    craig cristiano curtis cyril dai dale damian damien dan daniel danilo danny darren dave david dean deepak
    dejan dennis derek desmond dick diederik diego dmitri dmitry dominic don donald donnie doug douglas dragan
    duncan dwight dylan earl ed eddie edgar edmund eduardo edward edwin ehab elias elie elijah elliot elliott
    emanuel emeka emiliano emmanuel enrico enrique eric erik ernest ethan eugene evan fadi fahd faisal farid
    farouk felix ferdinand fernando floyd fouad francesco francisco francois frank franklin fred freddie frederick
    fredrik fuad fumio gabor gabriel gamal gareth garrett gary gavin gebran geert gene geoff geoffrey george
    georgi gerald gerard ghassan gianni gilbert giorgio giorgos giovanni giuseppe glenn gonzalo goodluck goran
    gordon graham grant greg gregory guillermo gunther gustav gustavo guy habib hadi haider hailemariam hakim
    hamad hamid hans harold harry harvey hassan hector heikki hendrik henri henrik henrique henry herbert herman
    hiroshi hisham hosam hossam howard hugh hugo hung hussein huw ian ibrahim ignacio igor imad imran inacio ion
    isaac istvan ivan ivo jack jacob jacques jair jake jamal james jan-peter janos jared jaroslav jaroslaw jason
    javier jay jeb jeff jeffrey jens jeremy jerome jerry jesse jian jim jimmy jiri joao joaquin joe joel johan
    johannes john johnny joko jon jonathan joost jorge jose joseph josh joshua juan julian julio julius jun jussi
    justin kamal kanye karim karl keith ken kenji kenneth kenny kenyatta kevin khaled khalid khalil khizr kit
    klaus knut kofi kostas krzysztof kurt kwame kwesi kyle kyriakos lance larry lars laszlo laurence lawrence lech
    lee leif leo leon leonard leonardo leroy lester lewis li liam lionel lloyd lou louis luca lucas luigi luis
    luiz luka luke luuk magnus mahdi mahfouz mahmoud mahmud malcolm manuel marc marcel marco marcus mario mark
    marko marshall martin marvin marwan masoud massimo mateo mateusz matt matteo matthew matti maurice max mazen
    mehmet meles melvin michael michel miguel mihai mike mikhail milan miles milton ming minh mirko mitch mitchell
    mitt mohamed mohammad mohammed moshe muhammad muhammadu munir muqtada murray mustafa nabih nabil nadim naji
    najib najm nana naoto narendra nasser nate nathan nathaniel nawaf neal ned neil nelson newt nguyen nicholas
    nick nicolae nicolas nigel nikhil nikola noah noel norman nouri nuno odd oliver olli olusegun omar orlando
    osama oscar otto owain owen pablo paolo patrick paul paulo pavel pedro percy perry pete peter petr petteri
    phil philip phillip pierre pieter pietro piotr prabowo preston qais qasim rafael rafik rahul raila raj rajesh
    ralph ramesh rami ramzi rand randall randy rashid rasmus raul ravi ray raymond reggie reginald reince rene rex
    rhys riad ricardo rich richard rick ricky rob robert roberto rodney rodrigo roger roland romano ron ronald
    ross roy ruben rudolph rudy rui rumen rupert russell ryad ryan saad saddam saeed sajid salah saleh salem salim
    salman salva salvatore sam samer sami samir samuel sander sanjay santiago saud sauli scott sean sebastian
    selim sergei sergey sergio seth shahid shaun shawn sheldon sherif shinzo sidney silvio simon sipho slobodan
    soren spencer stan stanley stefan stefano stephen steve steven stuart sultan sunil suresh taha takeshi tamer
    tarek tariq tayyip ted terence terrence thabo theo theodore thiago thomas tiago tim timothy toby todd todor
    tom tomas tomasz tommy toni tony traian tran travis trevor trey tyler uhuru ulf usman vaclav vernon victor
    vijay viktor vincent vladimir wael walid wallace walter warren wayne wei wendell werner wesley wilbur will
    willard william willie wim wissam wolfgang xavier xi yahya yannis yasser yazan younis youssef yoweri yusuf
    zachary zaid zayed ziad zoran
    """
)
_FEMALE = listed(
    """
    abigail ada adele adriana agnes aisha alana alexandra alexandria alice alicia alison allison alyssa amanda
    amber amelia amina amy ana anastasia angela angelina angie anita ann anna anne annette annie antonia april
    aretha audrey aulia barbara beatrice becky bella bernice beth betsy betty bianca bonnie brenda bridget
    brittany brooke camille candace cara carla carly carmen carole caroline carolyn carrie cassandra catherine
    cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara
    claudia colleen connie constance cora courtney crystal cynthia daisy dalia danielle daphne dawn debbie deborah
    debra deirdre delia denise diana diane dianne dina dolores donna dora doris dorothy edith eileen eilidh elaine
    eleanor elena eliza elizabeth ella ellen emily emma erica erin esther ethel eva eve evelyn faith farah fatima
    fatma fay felicia fiona flora florence frances francesca gabrielle gail georgia geraldine gertrude gillian
    gina gladys glenda gloria grace greta gretchen gwen gwendolyn hala hana hanan hannah harriet hayley hazel
    heather heba heidi helen helena hilary hillary hind holly hope huda huma ida ingrid irene iris isabel isabella
    ivanka ivy jackie jacqueline jane janet janice jasmine jeanette jeanne jenna jennifer jenny jessica jill joan
    joann joanna jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie june kamala karen karin
    kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kerry-anne khadija kirsten kristen kristin
    kristina laila lana lara latifa laura lauren leah leila lena lillian lily linda lisa liz lois loretta lori
    lorraine louise lubna lucia lucille lucy lydia lynne mabel madeleine madison maggie maha mandy marcia margaret
    margarita maria marian marianne marie marilyn marina marissa marjorie marlene marsha martha mary maryam
    maureen maxine maya megan melania melanie melinda melissa mercedes meredith michelle mildred millie mindy
    miranda miriam misty molly mona monica mouna muna nabila nada nadia nadine nancy naomi natalia natalie natasha
    nawal nellie nichole nicky nicole nina nora norma olga olivia opal pamela patricia paula pauline pearl peggy
    penelope penny phyllis priscilla rachel rama rania rasha rebecca reem regina renee rhonda rima rita roberta
    rosa rosalind rose roseanne rosemary roxanne ruby ruth sabrina sadie sally salma samantha samar samira sana
    sandra sara sarah savannah selena sharon sheila shelley sheri sherry shirley siobhan sofia sonia sophia sophie
    stacey stella stephanie sue suha susan susana susanne suzanne suzy sylvia tamara tammy tanya tara tatiana
    teresa terri theresa therese tiffany tina toni tracey tricia trudy ursula valerie vanessa vera veronica vicki
    vicky victoria viola violet virginia wanda wendy whitney wilma winifred yasmin yasmine yolanda yvette yvonne
    zainab zeinab zoe
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
