import {wordSet} from './wordSet.ts'

// Family names that stand before the given name: the commonest of China, Taiwan, Hong Kong, Korea and Vietnam, as they
// are romanised; written for this project from general knowledge.

/** Lower case. What follows one of these is a given name, and two that are alike are mostly two persons. */
export const FAMILY_NAMES_FIRST = wordSet(`
  wang li lee zhang chang liu chen chan yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng
  liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su
  lu ding ren yao jin shen zhong cui tan lai qian hou bai long shi qin gu meng wan duan lei qiu hao kong
  mao yan lau leung wong cheung ng ho tsang kwok yip lam fung hui kim park choi jung chung kang cho yoon
  jang lim shin oh seo kwon hwang ahn hong yoo moon bae baek nguyen tran le pham hoang phan vu vo dang bui
  do ngo duong ly`)
