/** Given names of women and men, and family names (of women where they differ), of one language. */
export interface Names {
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
  familiesOfWomen?: readonly string[];
  zone: string;
}

const names = (zone: string, women: string, men: string, families: string, familiesOfWomen?: string): Names => ({
  zone,
  women: women.split(' '),
  men: men.split(' '),
  families: families.split(' '),
  ...(familiesOfWomen === undefined ? {} : { familiesOfWomen: familiesOfWomen.split(' ') }),
});

/** Many scripts and both directions: whoever reads a portal meets them all. */
export const NAMES: readonly Names[] = [
  names('Europe/London', 'Emma Grace Olivia Ruth', 'Liam Noah Oscar Theo', 'Carter Hughes Bennett Walsh Fraser'),
  names(
    'Europe/Moscow',
    'Мария Ольга Дарья Алёна',
    'Иван Пётр Сергей Фёдор',
    'Иванов Соколов Орлов',
    'Иванова Соколова Орлова',
  ),
  names('Europe/Athens', 'Ελένη Μαρία Σοφία', 'Γιώργος Νίκος Κώστας', 'Παππάς Νικολάου Γεωργίου'),
  names('Asia/Dubai', 'فاطمة ليلى مريم', 'أحمد يوسف خالد', 'الحسن النجار العلي'),
  names('Asia/Jerusalem', 'נועה יעל תמר', 'דוד איתן יונתן', 'כהן לוי מזרחי'),
  names('Asia/Kolkata', 'प्रिया अनन्या मीरा', 'अर्जुन रोहन विक्रम', 'शर्मा पटेल गुप्ता'),
  names('Asia/Bangkok', 'สมหญิง มาลี กานดา', 'สมชาย อนันต์ วิชัย', 'ใจดี ศรีสุข บุญมี'),
  names('Asia/Ho_Chi_Minh', 'Nguyễn Phạm Trần', 'Lê Võ Đặng', 'Thị-Hoa Văn-Minh Quỳnh-Anh'),
  names('Asia/Shanghai', '婷 敏 秀英', '伟 强 磊', '王 李 欧阳'),
  names('Asia/Tokyo', '美咲 結衣 陽菜', '蓮 翔太 健一', '佐藤 鈴木 髙橋'),
  names('Asia/Seoul', '지민 서연 하은', '민준 도윤 현우', '김 이 박'),
  names(
    'Asia/Almaty',
    'Айгерім Әлия Гүлнар',
    'Нұрлан Ерлан Дәурен',
    'Сұлтанов Әбенов Қасымов',
    'Сұлтанова Әбенова Қасымова',
  ),
  names('Europe/Istanbul', 'Ayşe Zeynep Işıl', 'Mehmet Çağrı İsmail', 'Yılmaz Öztürk Şahin'),
  names('Europe/Warsaw', 'Zofia Agnieszka Łucja', 'Paweł Michał Święto', 'Kowalski Wiśniewski', 'Kowalska Wiśniewska'),
  names('Europe/Kyiv', 'Оксана Ірина Юлія', 'Андрій Тарас Євген', 'Шевченко Коваленко Ґудзь'),
  names('America/Sao_Paulo', 'Beatriz Conceição Luísa', 'João Antônio Caetano', 'Silva Gonçalves Araújo'),
  names('Africa/Lagos', 'Adaeze Ngozi Zainab', 'Chinedu Tunde Ibrahim', 'Okafor Adébáyọ̀ Musa'),
  names('', 'Käthe Åse Noëlle', 'Jürgen Søren René', 'Müller-Lüdenscheidt Ødegård d’Aubigné'),
];

export const POSITIONS: readonly string[] = [
  'Account manager',
  'Analyst',
  'Office manager',
  'Support engineer',
  'Software engineer',
  'Инженер',
  'Designer',
  '営業担当',
  'Recruiter',
  'Buyer',
  'Vertriebsleitung',
  'مهندسة برمجيات',
  'QA engineer',
  '',
];
