import {expect, test} from 'vitest'
import {checkParagraphs} from '../../../plugins/copydesk/core.ts'

/** A short story; its second paragraph in other words, and with another figure; two that are built alike. */
interface Copy {
  story: string[]
  reworded: string
  otherFigure: string
  parallel: [string, string]
}

const languages: Record<string, Copy> = {
  Chinese: {
    story: [
      '市政府周一宣布，老港口的吊车将在明年春天之前全部拆除，为新的渡轮码头腾出地方。',
      '工程师上个月在三根钢缆上发现了裂缝，大桥因此从周五中午起关闭，渡轮每二十分钟开一班，直到修理完成。',
      '附近的商户担心，长时间的施工会让顾客不再到这一带来。',
      '议会将在下周讨论这笔费用由谁承担，报告届时也会公布。',
    ],
    reworded:
      '上个月，工程师发现三根钢缆出现裂缝，因此大桥自周五中午起关闭，在修理完成之前，渡轮每二十分钟开一班。',
    otherFigure:
      '工程师上个月在五根钢缆上发现了裂缝，大桥因此从周五中午起关闭，渡轮每二十分钟开一班，直到修理完成。',
    parallel: [
      '在北区，居民们对新公园表示欢迎，但抱怨停车位太少，商店也离得太远。',
      '在南区，居民们对新学校表示欢迎，但抱怨公交车太少，医院也离得太远。',
    ],
  },
  Japanese: {
    story: [
      '市は月曜日、古い港のクレーンを来年の春までにすべて撤去し、新しいフェリー乗り場を造ると発表した。',
      '先月の点検で技師が三本のケーブルにひびを見つけたため、橋は金曜日の正午から通行止めになり、修理が終わるまでフェリーが二十分おきに運航される。',
      '近くの商店主らは、工事が長引けば客足が遠のくのではないかと心配している。',
      '議会は来週、費用をだれが負担するかを話し合い、報告書もそのときに公表される見通しだ。',
    ],
    reworded:
      '先月の点検で三本のケーブルにひびが見つかったため、橋は金曜日の正午から通行止めとなり、フェリーは修理が終わるまで二十分おきに運航される。',
    otherFigure:
      '先月の点検で技師が五本のケーブルにひびを見つけたため、橋は金曜日の正午から通行止めになり、修理が終わるまでフェリーが二十分おきに運航される。',
    parallel: [
      '北地区の住民は新しい公園を歓迎する一方で、駐車場が少なすぎると話している。',
      '南地区の住民は新しい学校を歓迎する一方で、バスの本数が少なすぎると話している。',
    ],
  },
  Thai: {
    story: [
      'เทศบาลประกาศเมื่อวันจันทร์ว่าจะรื้อเครนเก่าที่ท่าเรือทั้งหมดภายในฤดูใบไม้ผลิปีหน้า เพื่อสร้างท่าเรือข้ามฟากแห่งใหม่',
      'วิศวกรพบรอยร้าวในสายเคเบิลสามเส้นเมื่อเดือนที่แล้ว สะพานจึงปิดตั้งแต่เที่ยงวันศุกร์ และเรือข้ามฟากจะออกทุก 20 นาทีจนกว่าจะซ่อมเสร็จ',
      'เจ้าของร้านค้าในย่านนั้นกังวลว่าการก่อสร้างที่ยาวนานจะทำให้ลูกค้าหายไป',
      'สภาจะหารือสัปดาห์หน้าว่าใครจะเป็นผู้รับผิดชอบค่าใช้จ่าย และจะเผยแพร่รายงานในวันเดียวกัน',
    ],
    reworded:
      'เมื่อเดือนที่แล้ววิศวกรพบรอยร้าวในสายเคเบิลสามเส้น สะพานจึงปิดตั้งแต่เที่ยงวันศุกร์ โดยเรือข้ามฟากจะออกทุก 20 นาทีจนกว่าการซ่อมจะเสร็จ',
    otherFigure:
      'วิศวกรพบรอยร้าวในสายเคเบิลสามเส้นเมื่อเดือนที่แล้ว สะพานจึงปิดตั้งแต่เที่ยงวันศุกร์ และเรือข้ามฟากจะออกทุก 30 นาทีจนกว่าจะซ่อมเสร็จ',
    parallel: [
      'ชาวบ้านในเขตเหนือยินดีกับสวนสาธารณะแห่งใหม่ แต่บ่นว่าที่จอดรถมีน้อยเกินไป',
      'ชาวบ้านในเขตใต้ยินดีกับโรงเรียนแห่งใหม่ แต่บ่นว่ารถประจำทางมีน้อยเกินไป',
    ],
  },
  Vietnamese: {
    story: [
      'Hôm thứ Hai, thành phố thông báo sẽ tháo dỡ toàn bộ cần cẩu cũ ở cảng trước mùa xuân năm sau để xây bến phà mới.',
      'Tháng trước các kỹ sư phát hiện vết nứt ở 3 sợi cáp, vì vậy cây cầu đóng cửa từ trưa thứ Sáu và phà sẽ chạy hai mươi phút một chuyến cho đến khi sửa xong.',
      'Những người bán hàng gần đó lo rằng việc thi công kéo dài sẽ làm mất khách.',
      'Hội đồng sẽ bàn vào tuần tới xem ai phải trả chi phí, và bản báo cáo cũng được công bố hôm đó.',
    ],
    reworded:
      'Các kỹ sư đã phát hiện vết nứt ở 3 sợi cáp hồi tháng trước, vì vậy cây cầu phải đóng cửa từ trưa thứ Sáu, còn phà sẽ chạy hai mươi phút một chuyến cho đến khi sửa xong.',
    otherFigure:
      'Tháng trước các kỹ sư phát hiện vết nứt ở 5 sợi cáp, vì vậy cây cầu đóng cửa từ trưa thứ Sáu và phà sẽ chạy hai mươi phút một chuyến cho đến khi sửa xong.',
    parallel: [
      'Người dân quận Bắc hoan nghênh công viên mới nhưng than phiền rằng có quá ít chỗ đỗ xe.',
      'Người dân quận Nam hoan nghênh trường học mới nhưng than phiền rằng có quá ít xe buýt.',
    ],
  },
  German: {
    story: [
      'Die Stadt hat am Montag angekündigt, die alten Kräne am Hafen bis zum kommenden Frühjahr abzubauen, um Platz für einen neuen Fähranleger zu schaffen.',
      'Ingenieure hatten im vergangenen Monat Risse in 3 Seilen der Brücke entdeckt, die deshalb seit Freitagmittag gesperrt ist; bis zum Ende der Arbeiten fährt alle zwanzig Minuten eine Fähre.',
      'Die Händler in der Umgebung fürchten, dass die lange Bauzeit ihre Kunden vertreibt.',
      'Der Rat berät in der nächsten Woche darüber, wer die Kosten trägt; dann soll auch das Gutachten vorliegen.',
    ],
    reworded:
      'Ingenieure hatten im letzten Monat Risse in 3 Tragseilen der Brücke gefunden, die deshalb seit Freitagmittag gesperrt ist; bis zum Abschluss der Arbeiten fährt alle zwanzig Minuten eine Fähre.',
    otherFigure:
      'Ingenieure hatten im vergangenen Monat Risse in 5 Seilen der Brücke entdeckt, die deshalb seit Freitagmittag gesperrt ist; bis zum Ende der Arbeiten fährt alle zwanzig Minuten eine Fähre.',
    parallel: [
      'Im Norden der Stadt begrüßen die Anwohner den neuen Park, klagen aber über zu wenige Parkplätze.',
      'Im Süden der Stadt begrüßen die Anwohner die neue Schule, klagen aber über zu wenige Busse.',
    ],
  },
}

const cases = Object.entries(languages)

function found(paragraphs: string[]) {
  return checkParagraphs(paragraphs, {rules: ['duplicate-paragraph']})
    .filter(({severity}) => severity !== 'info')
    .flatMap(({duplicates = []}) =>
      duplicates.map(({first, second, kind}) => `${first}→${second} ${kind}`),
    )
}

test.each(cases)('%s: a paragraph that stands twice is found', (_, {story}) => {
  expect(found([...story, story[1]])).toEqual(['1→4 exact'])
})

test.each(cases)('%s: so is one in other words', (_, {story, reworded}) => {
  expect(found([...story, reworded])).toEqual(['1→4 near'])
})

test.each(cases)('%s: so is one with another figure', (_, {story, otherFigure}) => {
  expect(found([...story, otherFigure])).toEqual(['1→4 conflict'])
})

test.each(cases)('%s: so is a run of them, in one piece', (_, {story}) => {
  expect(found([...story, ...story])).toEqual(['0→4 exact'])
})

test.each(cases)('%s: so is text pasted twice into one paragraph', (_, {story}) => {
  expect(found([story.slice(0, 2).join(' ').repeat(2), story[2]])).toEqual(['0→0 exact'])
})

test.each(cases)('%s: a story without repeats and two parallel paragraphs pass', (_, copy) => {
  expect(found([...copy.story, ...copy.parallel])).toEqual([])
})
