/** English names of the laws that `model/articles.ts` cites, by their Chinese ones. */
export const LAWS_IN_ENGLISH: Readonly<Record<string, string>> = {
  保守国家秘密法: 'Law on Guarding State Secrets',
  保守国家秘密法实施条例: 'Implementing Regulations of the Law on Guarding State Secrets',
  政府信息公开条例: 'Regulations on Open Government Information',
  个人信息保护法: 'Personal Information Protection Law',
  未成年人保护法: 'Law on the Protection of Minors',
  民法典: 'Civil Code',
  数据安全法: 'Data Security Law',
  反不正当竞争法: 'Anti-Unfair Competition Law',
  统计法: 'Statistics Law',
  信访工作条例: 'Regulations on Petition Work',
  军事设施保护法: 'Law on the Protection of Military Facilities',
  测绘法: 'Surveying and Mapping Law',
  治安管理处罚法: 'Public Security Administration Punishments Law',
};
