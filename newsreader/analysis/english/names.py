"""English names and persons: titles, first names by gender, nouns for people."""

import re

from newsreader.analysis.attribution import Gender
from newsreader.analysis.english.cues import listed
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
    fr brother hajj hajji haj mullah congressman assemblyman councilman alderman chairman spokesman actor
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
    man boy guy gentleman father dad husband son brother uncle grandfather nephew king prince lord spokesman
    businessman congressman chairman actor policeman fisherman fireman salesman widower boyfriend groom waiter
    statesman nobleman serviceman cameraman clergyman priest monk imam sheikh
    """
)
_FEMALE_NOUNS = listed(
    """
    woman girl lady mother mom mum wife daughter sister aunt grandmother niece queen princess spokeswoman
    businesswoman congresswoman chairwoman actress policewoman saleswoman widow girlfriend bride waitress seamstress
    heroine hostess nun nurse
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
    palestinian turk chinese japanese indian pakistani mukhtar
    """
)
_MALE = listed(
    """
    aaron abdallah abdel abdul abdullah abraham adam adel adnan adrian ahmad ahmed al alan albert alejandro alex
    alexander alexei alfred ali allan allen alvin amir amr anas andre andreas andrei andrew andy angelo anthony
    antoine antonio antony anwar arnold arthur ashraf austin ayman badr barack barry bart bashar bassam ben benjamin
    bernard bernie bert bilal bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan
    byron caleb calvin cameron carl carlos cecil cedric chad charles charlie chester chris christian christopher
    chuck clarence claude clayton cliff clifford clint clinton clyde colin conor corey cory craig curtis cyril dale
    damian damien dan daniel danny darren dave david dean dennis derek desmond dick diego dmitri dmitry dominic don
    donald donnie doug douglas duncan dwight dylan earl ed eddie edgar edmund eduardo edward edwin elias elijah
    elliot elliott emanuel emmanuel enrique eric erik ernest ethan eugene evan fadi fahd faisal farid farouk felix
    ferdinand fernando floyd francis francisco francois frank franklin fred freddie frederick gabriel gamal garrett
    gary gavin gene geoff geoffrey george gerald gerard gilbert giovanni glenn gordon graham grant greg gregory
    guillermo gunther gustavo guy habib hadi hakim hamad hamid hans harold harry harvey hassan hector henri henry
    herbert herman hisham howard hugh hugo hussein ian ibrahim igor imad imran isaac ivan jack jacob jacques jake
    jamal james jamie jared jason javier jay jean jeb jeff jeffrey jeremy jerome jerry jim jimmy joe joel johan
    johannes john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian julio julius justin kamal
    karim karl keith ken kenneth kenny kevin khaled khalid khalil khizr kim klaus kofi kurt kyle lance larry lars
    laurence lawrence lee leo leon leonard leonardo leroy leslie lester lewis liam lindsey lionel lloyd lou louis
    lucas luigi luis luke mahdi mahmoud mahmud malcolm manuel marc marcel marco marcus mario mark marshall martin
    marvin marwan matt matteo matthew maurice max mehmet melvin michael michel miguel mike mikhail miles milton
    mitch mitchell mitt mohamed mohammad mohammed moshe muhammad munir murray mustafa nabih nabil nadim naji najib
    nasser nate nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel noah noel norman oliver omar
    orlando oscar osama otto owen pablo patrick paul pedro percy perry pete peter phil philip phillip pierre preston
    qasim rafael rafik raj ralph ramzi randall randy rashid raul ray raymond reggie reginald rene rex ricardo rich
    richard rick ricky rob robert roberto robin rodney roger roland ron ronald ross roy ruben rudolph rudy rupert
    russell ryan saad saddam saeed sajid salah salem salim salman sam sami samir samuel saud scott sean sebastian
    sergei sergey sergio seth shaun shawn sheldon sidney simon spencer stan stanley stefan stephen steve steven
    stuart sultan taha tariq tayyip ted terence terrence terry theo theodore thomas tim timothy toby todd tom tommy
    tony travis trevor trey tyler vernon victor vincent vladimir wael walid wallace walter warren wayne wendell
    werner wesley wilbur will willard william willie wolfgang xavier yahya yasser yazan younis youssef yusuf zachary
    zaid zayed ziad kit jesse danilo cristiano kanye reince rand marco
    """
)
_FEMALE = listed(
    """
    abigail ada adele adriana agnes aisha alana alexandra alexandria alexis alice alicia alison allison alyssa amal
    amanda amber amelia amina amy ana anastasia andrea angela angelina angie anita ann anna anne annette annie
    antonia april aretha ashley audrey aulia barbara beatrice becky bella bernice beth betsy betty beverly bianca
    bonnie brenda bridget brittany brooke camille candace cara carla carly carmen carol carole caroline carolyn
    carrie cassandra catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christina
    christine cindy claire clara claudia colleen connie constance cora courtney crystal cynthia daisy dalia dana
    danielle daphne dawn debbie deborah debra deirdre delia denise diana diane dianne dina dolores donna dora doris
    dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen emily emma erica erin esther ethel eva eve
    evelyn faith farah fatima fatma fay felicia fiona flora florence frances francesca gabrielle gail georgia
    geraldine gertrude gillian gina gladys glenda gloria grace greta gretchen gwen gwendolyn hala hana hanan hannah
    harriet hayley hazel heather heba heidi helen helena hilary hillary hind holly hope huma huda ida ingrid irene
    iris isabel isabella ivanka ivy jackie jacqueline jan jane janet janice jasmine jean jeanette jeanne jenna
    jennifer jenny jessica jill jo joan joann joanna jocelyn jodi josephine joy joyce juanita judith judy julia
    juliana julie june kamala karen karin kate katherine kathleen kathryn kathy katie katrina kayla kelly kellyanne
    kerry-anne khadija kirsten kristen kristin kristina laila lana lara latifa laura lauren leah leila lena lillian
    lily linda lindsay lisa liz lois loretta lori lorraine louise lubna lucia lucille lucy lydia lynn lynne mabel
    madeleine madison maggie maha mandy marcia margaret margarita maria marian marianne marie marilyn marina marion
    marissa marjorie marlene marsha martha mary maryam maureen maxine may maya megan melania melanie melinda melissa
    mercedes meredith michelle mildred millie mindy miranda miriam misty molly mona monica mouna muna nabila nada
    nadia nadine nancy naomi natalia natalie natasha nawal nellie nichole nicola nicole nicky nina noor nora norma
    nour olga olivia opal pamela pat patricia paula pauline pearl peggy penelope penny phyllis priscilla rachel rama
    rania rasha reem rebecca regina renee rhonda rima rita roberta rosa rosalind rose roseanne rosemary roxanne ruby
    ruth sabrina sadie sally salma samantha samar samira sana sandra sandy sara sarah savannah selena shannon sharon
    sheila shelley sheri sherry shirley simone siobhan sofia sonia sophia sophie stacey stacy stella stephanie sue
    suha susan susana susanne suzanne suzy sylvia tamara tammy tanya tara tatiana teresa terri theresa therese
    tiffany tina toni tracey tracy tricia trudy ursula valerie vanessa vera veronica vicki vicky victoria viola
    violet virginia vivian wanda wendy whitney wilma winifred yasmin yasmine yolanda yvette yvonne zainab zeinab zoe
    eilidh
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
    return any(
        word in _PEOPLE or word in _MALE_NOUNS or word in _FEMALE_NOUNS for word in (noun, singular)
    ) or noun in ("men", "women", "people", "children", "police", "wives", "spokesmen", "families")


def noun_gender(noun: str) -> Gender:
    """The gender of a noun for people (lower case)."""
    if noun in _MALE_NOUNS:
        return Gender.MALE
    if noun in _FEMALE_NOUNS:
        return Gender.FEMALE
    return Gender.UNKNOWN
