"""Words that exclude each other, however near to each other vectors find them."""

from functools import lru_cache

from stemma.text.words import words

_OPPOSITES = """
accept/reject accepted/rejected above/below absent/present active/inactive accelerate/slow
acquit/convict acquitted/convicted advance/retreat advantage/disadvantage afternoon/morning
agree/disagree alive/dead all/none allow/forbid allow/ban allowed/banned ally/enemy always/never
ancient/modern appear/disappear approve/reject approved/rejected approve/veto arrive/depart
arrive/leave arrival/departure ascend/descend asleep/awake attack/defend attacker/defender
attend/skip back/front backward/forward bad/good beautiful/ugly before/after begin/end began/ended
beginning/end behind/ahead best/worst better/worse big/small big/little birth/death bitter/sweet
bless/curse bottom/top borrow/lend bought/sold boy/girl break/repair bright/dark brother/sister
build/destroy built/destroyed buy/sell buyer/seller calm/stormy capable/incapable cheap/expensive
child/adult civilian/military clean/dirty close/open closed/open closed/opened cold/hot cold/warm
come/go complete/incomplete condemn/praise condemned/praised confirm/deny confirmed/denied
continue/stop cool/warm correct/incorrect correct/wrong cruel/kind cry/laugh crying/laughing
daughter/son day/night deep/shallow defeat/victory decrease/increase decline/rise deficit/surplus
demand/supply deny/admit denied/admitted deploy/withdraw die/survive died/survived different/same
difficult/easy dry/wet early/late earlier/later east/west eastern/western empty/full enter/exit
enter/leave entrance/exit escalate/ease evening/morning exclude/include expand/shrink
expand/contract export/import exporter/importer exports/imports external/internal fail/succeed
failed/succeeded failure/success fall/rise fell/rose fallen/risen false/true fast/slow father/mother
fat/thin few/many fewer/more fast/slowly quickly/slowly female/male feminine/masculine finish/start
first/last float/sink foolish/wise foreign/domestic foreign/local found/lost free/jail freed/jailed
frequent/rare friend/enemy friend/foe friendly/hostile front/rear gain/loss gain/lose gained/lost
general/specific generous/stingy gentle/rough give/take gave/took grandfather/grandmother
grow/shrink growth/decline guest/host guilty/innocent happy/sad hard/soft hard/easy harmful/harmless
hate/love he/she heal/hurt healthy/sick heaven/hell heavy/light heavy/lightly heaviest/lightest
hero/villain hide/show high/low higher/lower highest/lowest hire/fire hired/fired
horizontal/vertical husband/wife ill/healthy imprison/release indoors/outdoors indoor/outdoor
inside/outside innocent/convicted join/quit join/leave joined/left justice/injustice keep/discard
king/queen knowledge/ignorance lady/gentleman large/small larger/smaller largest/smallest
lawful/unlawful lead/follow leader/follower least/most legal/illegal legally/illegally left/right
less/more lift/impose lifted/imposed like/dislike literate/illiterate liberal/conservative
long/short longer/shorter loose/tight lose/win lost/won loser/winner loss/profit loud/quiet
love/hatred low/tall major/minor majority/minority man/woman men/women married/single
married/divorced maximum/minimum more/less narrow/wide near/far nephew/niece new/old noisy/quiet
noon/midnight normal/abnormal north/south northern/southern obey/disobey offensive/defensive
offer/refuse old/young older/younger oldest/youngest open/shut opened/shut oppose/support
opposed/supported opponent/supporter opponents/supporters optimist/pessimist over/under parent/child
pass/fail passed/failed past/future peace/war permanent/temporary permit/prohibit plus/minus
poor/rich poverty/wealth positive/negative possible/impossible presence/absence prevent/cause
prince/princess private/public probable/improbable professional/amateur pull/push pulled/pushed
pulling/pushing question/answer raise/lower raised/lowered raise/cut raised/cut real/fake
reduce/increase reduced/increased regular/irregular remember/forget remembered/forgot
resist/surrender responsible/irresponsible retreat/advance reward/punishment rise/drop rose/dropped
rough/smooth rural/urban safe/dangerous safety/danger same/different save/spend sharp/dull
shorten/lengthen sick/well silent/noisy simple/complex sit/stand sitting/standing sits/stands
sitting/running sleeping/awake slow/quick smile/frown smiling/frowning strengthen/weaken
strengthened/weakened stationary/moving strong/weak stronger/weaker succeed/fail summer/winter
sunny/cloudy sunny/rainy sunrise/sunset tall/short taller/shorter teacher/pupil teacher/student
thick/thin threaten/protect tighten/loosen together/apart together/alone together/separately
top/bottom toward/away transparent/opaque true/untrue trust/distrust uncle/aunt up/down
upper/lower upstairs/downstairs upward/downward uptown/downtown useful/useless vacant/occupied
victim/perpetrator victory/defeat visible/invisible war/peace waste/save wealthy/poor weak/powerful
with/without worsen/improve worsened/improved worse/better young/elderly youth/age yes/no
able/unable aware/unaware certain/uncertain clear/unclear comfortable/uncomfortable
constitutional/unconstitutional employed/unemployed expected/unexpected fair/unfair
familiar/unfamiliar fortunate/unfortunate fortunately/unfortunately happy/unhappy
harmed/unharmed important/unimportant injured/unhurt known/unknown likely/unlikely
necessary/unnecessary official/unofficial patient/impatient popular/unpopular precise/imprecise
realistic/unrealistic related/unrelated reliable/unreliable safe/unsafe secure/insecure
stable/unstable successful/unsuccessful sufficient/insufficient usual/unusual
willing/unwilling accurate/inaccurate honest/dishonest formal/informal direct/indirect
dependent/independent consistent/inconsistent visible/hidden armed/unarmed
add/remove added/removed admit/exclude appoint/dismiss appointed/elected attend/boycott boost/cut
boosted/cut borrower/lender comply/violate creditor/debtor divided/unanimous downgrade/upgrade
downstream/upstream forbid/permit frozen/unfrozen guarded/unguarded halt/resume hasten/delay
interrupted/uninterrupted insured/uninsured keep/abandon keep/drop keep/scrap kept/abandoned
kept/dropped kept/scrapped legalise/criminalise licensed/unlicensed liberate/occupy
mandatory/optional mandatory/voluntary compulsory/voluntary manned/unmanned nationalise/privatise
natural/artificial paid/unpaid paid/withheld plunge/surge postpone/advance publish/withhold
recover/worsen registered/unregistered reopen/close reopened/closed retain/lose send/receive
sent/received slump/soar suspend/resume tested/untested widen/narrow touched/untouched
damaged/undamaged damaged/intact solved/unsolved approve/block approved/blocked uphold/overturn
upheld/overturned extend/shorten begin/stop began/stopped start/stop started/stopped
acquit/sentence acquitted/sentenced acquitted/jailed obey/defy obeyed/defied trigger/prevent
"""

_ALTERNATIVES = (
    "black white red green blue yellow orange purple pink brown grey gray violet crimson turquoise "
    "beige silver golden scarlet maroon",
    "north south east west northeast northwest southeast southwest",
    "northern southern eastern western central",
    "spring summer autumn fall winter",
    "morning noon afternoon evening night midnight",
    "second minute hour day week month quarter year decade century",
    "daily weekly monthly quarterly yearly annual",
    "iron steel copper aluminium aluminum gold silver tin zinc lead nickel titanium bronze brass "
    "wood wooden plastic glass stone concrete brick leather cotton wool silk paper rubber ceramic "
    "clay marble granite metal cardboard nylon linen velvet",
    "oil gas coal uranium petrol diesel kerosene hydrogen solar wind nuclear hydroelectric biomass",
    "wheat corn maize rice barley rye oats soy soybean sugar cotton coffee cocoa",
    "water tea coffee milk beer wine juice whisky whiskey vodka rum gin brandy champagne lemonade "
    "soda cola cider cocoa tequila",
    "carrot potato tomato onion cabbage lettuce spinach cucumber broccoli cauliflower pea bean "
    "pepper celery garlic pumpkin turnip radish beet eggplant corn mushroom asparagus leek",
    "apple pear orange banana grape lemon lime peach cherry plum strawberry mango melon",
    "beef pork chicken lamb fish mutton turkey ham bacon duck",
    "breakfast lunch dinner supper brunch",
    "dog cat horse cow pig sheep goat camel donkey chicken duck elephant lion tiger bear wolf fox",
    "car bus truck lorry train tram bicycle bike motorcycle ship boat plane helicopter van taxi "
    "ferry submarine scooter",
    "kitchen bathroom bedroom hall garage attic basement cellar office classroom balcony corridor "
    "lobby dining living laundry nursery pantry study",
    "guitar piano violin drum drums flute trumpet cello harp saxophone clarinet accordion banjo "
    "trombone organ viola tuba keyboard harmonica mandolin bass",
    "football soccer basketball baseball tennis rugby hockey cricket golf volleyball swimming "
    "boxing cycling skiing badminton softball",
    "hat shirt coat dress skirt trousers pants jacket shoe shoes boots gloves scarf socks tie "
    "sweater suit jeans",
    "head hand arm leg foot knee shoulder neck back chest stomach face nose ear eye mouth finger",
    "mercury venus earth mars jupiter saturn uranus neptune pluto moon sun",
    "army navy marines police coastguard",
    "soldier sailor pilot policeman officer civilian guard firefighter paramedic",
    "rifle pistol missile rocket bomb mine grenade tank torpedo drone knife sword",
    "killed wounded injured arrested captured kidnapped missing rescued",
    "president premier chancellor king queen prince emperor sultan governor mayor senator",
    "minister ambassador judge prosecutor lawyer general admiral colonel captain sergeant",
    "parliament court cabinet senate government",
    "doctor nurse teacher engineer farmer fisherman journalist lawyer baker butcher carpenter "
    "driver cook chef singer dancer actor painter plumber waiter waitress",
    "father mother brother sister son daughter uncle aunt nephew niece cousin grandfather "
    "grandmother husband wife",
    "island mountain river lake sea ocean desert forest valley beach",
    "church mosque synagogue temple school hospital hotel airport station prison bank library "
    "museum restaurant theatre stadium supermarket",
    "christian muslim jewish hindu buddhist catholic protestant orthodox sunni shia",
    "dollar euro pound yen yuan rouble ruble rupee franc peso krona lira",
    "kilometre mile metre foot inch yard centimetre",
    "ton tonne kilogram gram pound ounce litre gallon barrel",
    "earthquake flood hurricane tornado drought wildfire tsunami avalanche eruption",
    "triangle square circle rectangle",
    "walking running sitting standing sleeping swimming riding driving flying climbing",
    "all most some none few half",
)


@lru_cache(maxsize=1)
def _opposites() -> frozenset[frozenset[str]]:
    pairs = (entry.split("/") for entry in _OPPOSITES.split())
    found = (frozenset((*pair, *(_stem(word) for word in pair))) for pair in pairs)
    return frozenset(frozenset(p) for pair in found for p in _crossed(pair))


def _crossed(pair: frozenset[str]) -> list[tuple[str, str]]:
    return [(a, b) for a in pair for b in pair if a < b and _stem(a) != _stem(b)]


@lru_cache(maxsize=1)
def _alternatives() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for n, group in enumerate(_ALTERNATIVES):
        for word in group.split():
            for form in (word, _stem(word)):
                found.setdefault(form, set()).add(n)
    return {word: frozenset(groups) for word, groups in found.items()}


def _stem(word: str) -> str:
    return words(word)[0].stem


def opposite(left: str, right: str) -> bool:
    """Whether two stems, or words, say the contrary: "rise", "fall"."""
    moved = {left in _UP, right in _UP} == {True, False} and (left in _DOWN or right in _DOWN)
    return moved or frozenset((left, right)) in _opposites()


def exclusive(left: str, right: str) -> bool:
    """Whether two stems, or words, are different ones of a kind: "red", "green"."""
    groups = _alternatives()
    return left != right and bool(groups.get(left, _NONE) & groups.get(right, _NONE))


_UP = frozenset(
    """rise rises rising rose risen grow grows growing grew grown increase increases increased climb
    climbs climbed jump jumps jumped surge surges surged soar soared gain gains gained advance
    advanced rally rallied swell swelled swollen expand expanded""".split()
)
_DOWN = frozenset(
    """fall falls falling fell fallen drop drops dropped decline declines declined decrease
    decreases decreased shrink shrinks shrank shrunk sink sinks sank sunk plunge plunges plunged
    slump slumped tumble tumbled slide slid lose loses lost dwindle dwindled contract
    contracted""".split()
)
_NONE: frozenset[int] = frozenset()
